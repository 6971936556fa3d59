import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** IndexNow's rule for keys; a key is also a file name. https://www.indexnow.org/documentation */
const keyPattern = /^[A-Za-z0-9-]{8,128}$/;

/**
 * Writes the file to a built site that proves to search engines that announcements come from its owner.
 *
 * @param key Without a key, nothing is written.
 * @throws if IndexNow would reject the key.
 */
export async function writeKeyFile(folder: string, key: string | undefined): Promise<void> {
  if (!key) return;
  if (!keyPattern.test(key)) {
    throw new Error(`INDEXNOW_KEY is "${key}": use 8 to 128 letters, digits and hyphens.`);
  }
  await writeFile(join(folder, `${key}.txt`), key);
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What IndexNow allows a key to be, which also is the name of a file. https://www.indexnow.org/documentation */
const keyPattern = /^[A-Za-z0-9-]{8,128}$/;

/**
 * Puts the file into a built site that shows search engines that announcements come from its owner.
 *
 * @param key Nothing is written without one.
 * @throws if IndexNow would refuse the key.
 */
export async function writeKeyFile(folder: string, key: string | undefined): Promise<void> {
  if (!key) return;
  if (!keyPattern.test(key)) {
    throw new Error(`INDEXNOW_KEY is "${key}": use 8 to 128 letters, digits and hyphens.`);
  }
  await writeFile(join(folder, `${key}.txt`), key);
}

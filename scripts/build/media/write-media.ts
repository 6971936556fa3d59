import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { detectFormat } from '../../../src/entries/media/media-header.ts';
import { isShrinkable, shrinkPicture, type ShrinkableFormat } from './shrink-picture.ts';

interface MediaFolders {
  /** What editors uploaded. */
  from: string;
  /** The media folder of a built site. */
  to: string;
  /** Keeps what was made of a picture from one build to the next. */
  cache: string;
}

/**
 * Writes the media folder of a site: pictures made light, everything else as it is, under the same names.
 *
 * @throws naming every picture that cannot be read.
 */
export async function writeMedia({ from, to, cache }: MediaFolders): Promise<void> {
  const isShown = (path: string) => !basename(path).startsWith('.');
  await cp(from, to, { recursive: true, filter: isShown });
  await mkdir(cache, { recursive: true });
  const broken: string[] = [];
  // In turn: each is made by several threads as it is.
  for (const name of await readdir(to)) {
    const file = join(to, name);
    const picture = await readFile(file);
    const format = detectFormat(picture.subarray(0, 64));
    if (!isShrinkable(format)) continue;
    const light = join(cache, `${hashPicture(picture)}.${format}`);
    if (!existsSync(light) && !(await makeLight(picture, format, light))) broken.push(name);
    else await copyFile(light, file);
  }
  if (broken.length > 0) {
    throw new Error(
      `These pictures cannot be read: ${broken.join(', ')}. ` +
        'Open each in a picture program, save it again as JPEG or PNG, and upload that.',
    );
  }
}

/** @returns whether it could be read. */
async function makeLight(
  picture: Buffer,
  format: ShrinkableFormat,
  file: string,
): Promise<boolean> {
  const light = await shrinkPicture(picture, format).catch(() => undefined);
  if (!light) return false;
  // A build that is killed leaves no half of it behind.
  await writeFile(`${file}.new`, light);
  await rename(`${file}.new`, file);
  return true;
}

const way = readFileSync(new URL('./shrink-picture.ts', import.meta.url));

/** Changes with the picture, and with how pictures are made light. */
function hashPicture(picture: Buffer): string {
  return createHash('sha256').update(way).update(picture).digest('hex').slice(0, 32);
}

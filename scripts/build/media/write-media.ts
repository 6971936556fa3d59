import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { detectFormat } from '../../../src/entries/media/media-header.ts';
import { isShrinkable, shrinkPicture, type ShrinkableFormat } from './shrink-picture.ts';

interface MediaFolders {
  /** The editors' uploads. */
  from: string;
  /** The media folder of a built site. */
  to: string;
  /** Keeps shrunk pictures from one build to the next. */
  cache: string;
}

/**
 * Writes the media folder of a site: pictures shrunk, other files unchanged, all under the same names.
 *
 * @throws with the names of all pictures that cannot be decoded.
 */
export async function writeMedia({ from, to, cache }: MediaFolders): Promise<void> {
  const isShown = (path: string) => !basename(path).startsWith('.');
  await cp(from, to, { recursive: true, filter: isShown });
  await mkdir(cache, { recursive: true });
  const broken: string[] = [];
  // One at a time: sharp already uses several threads for each.
  for (const name of await readdir(to)) {
    const file = join(to, name);
    const picture = await readFile(file);
    const format = detectFormat(picture.subarray(0, 64));
    if (!isShrinkable(format)) continue;
    const shrunk = join(cache, `${hashPicture(picture)}.${format}`);
    if (!existsSync(shrunk) && !(await shrinkTo(shrunk, picture, format))) broken.push(name);
    else await copyFile(shrunk, file);
  }
  if (broken.length > 0) {
    throw new Error(
      `These pictures cannot be read: ${broken.join(', ')}. ` +
        'Open each in a picture program, save it again as JPEG or PNG, and upload that.',
    );
  }
}

/** Writes the shrunk picture to a file. @returns whether the picture could be decoded. */
async function shrinkTo(file: string, picture: Buffer, format: ShrinkableFormat): Promise<boolean> {
  const shrunk = await shrinkPicture(picture, format).catch(() => undefined);
  if (!shrunk) return false;
  // Renamed when complete: a build that is killed leaves no truncated file in the cache.
  await writeFile(`${file}.new`, shrunk);
  await rename(`${file}.new`, file);
  return true;
}

const encoderSource = readFileSync(new URL('./shrink-picture.ts', import.meta.url));

/** Hashes the picture together with the code that shrinks it. */
function hashPicture(picture: Buffer): string {
  return createHash('sha256').update(encoderSource).update(picture).digest('hex').slice(0, 32);
}

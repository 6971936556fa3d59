import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ShareImage } from '../../../src/domain/share-image.ts';
import { runWorker } from '../../process/run-worker.ts';
import { readFace } from './faces.ts';

/** A share image and its file in the cache. */
export interface CachedImage {
  image: ShareImage;
  file: string;
}

/**
 * Draws the share images that are not cached, in a worker thread, so that Astro keeps running.
 *
 * @param root The project's root folder; the cache is `.build/share-images/`.
 */
export async function makeShareImages(
  root: string,
  images: readonly ShareImage[],
): Promise<CachedImage[]> {
  const folder = join(root, '.build', 'share-images');
  await mkdir(folder, { recursive: true });
  const design = hashDesign();
  const cached = images.map((image) => ({
    image,
    file: join(folder, `${hashImage(image, design)}.png`),
  }));
  const missing = cached.filter(({ file }) => !existsSync(file));
  if (missing.length > 0) {
    await runWorker(new URL('./share-images.worker.ts', import.meta.url), missing);
  }
  return cached;
}

/** Copies share images to the addresses at which pages link to them. */
export async function placeShareImages(
  images: readonly CachedImage[],
  siteFolder: string,
): Promise<void> {
  const copies = images.map(({ image, file }) => ({ file, to: join(siteFolder, image.path) }));
  for (const folder of new Set(copies.map(({ to }) => dirname(to)))) {
    await mkdir(folder, { recursive: true });
  }
  await Promise.all(copies.map(({ file, to }) => copyFile(file, to)));
}

/** Hashes the texts of an image together with its design. */
function hashImage({ kicker, title, clinicName }: ShareImage, design: string): string {
  return createHash('sha256')
    .update(JSON.stringify([design, kicker, title, clinicName]))
    .digest('hex')
    .slice(0, 32);
}

/** Hashes everything that changes how images look: the files of this folder, and the fonts. */
function hashDesign(): string {
  const hash = createHash('sha256').update(readFace('regular')).update(readFace('bold'));
  for (const name of readdirSync(import.meta.dirname).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('hex');
}

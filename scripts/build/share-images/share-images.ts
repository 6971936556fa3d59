import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ShareImage } from '../../../src/domain/share-image.ts';
import { runWorker } from '../../process/run-worker.ts';
import { readFace } from './faces.ts';

/** A share image and the file that keeps it from one build to the next. */
export interface CachedImage {
  image: ShareImage;
  file: string;
}

/**
 * Draws the share images that no build has drawn before, in a thread of its own: Astro runs meanwhile.
 *
 * @param root The top of the project; the images are kept in its `.build/share-images/`.
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

/** Puts share images where the pages of a built site look for them. */
export async function placeShareImages(
  images: readonly CachedImage[],
  siteFolder: string,
): Promise<void> {
  const places = images.map(({ image, file }) => ({ file, to: join(siteFolder, image.path) }));
  for (const folder of new Set(places.map(({ to }) => dirname(to)))) {
    await mkdir(folder, { recursive: true });
  }
  await Promise.all(places.map(({ file, to }) => copyFile(file, to)));
}

/** What an image shows: the same words give the same file, wherever they stand. */
function hashImage({ kicker, title, clinicName }: ShareImage, design: string): string {
  return createHash('sha256')
    .update(JSON.stringify([design, kicker, title, clinicName]))
    .digest('hex')
    .slice(0, 32);
}

/** Changes with anything that changes how images look: this folder and the faces. */
function hashDesign(): string {
  const hash = createHash('sha256').update(readFace('regular')).update(readFace('bold'));
  for (const name of readdirSync(import.meta.dirname).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('hex');
}

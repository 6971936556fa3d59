import { rename, writeFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { drawShareImages } from './draw.ts';
import type { CachedImage } from './share-images.ts';

const missing = workerData as readonly CachedImage[];
const drawn = await drawShareImages(missing.map(({ image }) => image));
for (const [index, png] of drawn.entries()) {
  const file = missing[index]?.file;
  if (!file) continue;
  // A parallel build that reads the same file sees either all of it or nothing.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, png);
  await rename(aside, file);
}

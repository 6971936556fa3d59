import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { requireLibrary } from '../../../src/entries/shared-library.ts';
import { listShareImages } from '../share-images/list-share-images.ts';
import { makeShareImages, placeShareImages } from '../share-images/share-images.ts';

/** The pictures that other sites show beside a link, drawn in a thread while Astro draws the pages. */
export function shareImages(): AstroIntegration {
  let root: string;
  let images: ReturnType<typeof makeShareImages>;
  return {
    name: 'share-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        images = makeShareImages(root, listShareImages(requireLibrary()));
        // The end of the build waits for them; until then nobody listens.
        images.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        await placeShareImages(await images, fileURLToPath(dir));
      },
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { requireLibrary } from '../../../src/entries/shared-library.ts';
import { listShareImages } from '../share-images/list-share-images.ts';
import { makeShareImages, placeShareImages } from '../share-images/share-images.ts';

/** Draws the images that other sites show next to a link, in a worker while Astro renders the pages. */
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
        // `astro:build:done` awaits and reports a failure; until then, it must not count as unhandled.
        images.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        await placeShareImages(await images, fileURLToPath(dir));
      },
    },
  };
}

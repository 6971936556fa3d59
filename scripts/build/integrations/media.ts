import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { writeMedia } from '../media/write-media.ts';

/** Serves `content/media/` at `/media/`, the address that the CMS writes. */
export function mediaFolder(): AstroIntegration {
  let root: string;
  let folder: string;
  return {
    name: 'media-folder',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        folder = join(root, 'content/media');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', sirv(folder, { dev: true }));
      },
      'astro:build:done': async ({ dir }) => {
        const to = fileURLToPath(new URL('media', dir));
        await writeMedia({ from: folder, to, cache: join(root, '.build/media') });
      },
    },
  };
}

import type { AstroIntegration } from 'astro';
import { cp } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Serves the pictures and files of `content/media/` at `/media/`, where the CMS points to them. */
export function mediaFolder(): AstroIntegration {
  let folder: string;
  return {
    name: 'media-folder',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('content/media', config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', sirv(folder, { dev: true }));
      },
      'astro:build:done': async ({ dir }) => {
        const isShown = (path: string) => !basename(path).startsWith('.');
        await cp(folder, new URL('media', dir), { recursive: true, filter: isShown });
      },
    },
  };
}

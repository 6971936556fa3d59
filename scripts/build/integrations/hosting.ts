import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { requireLibrary } from '../../../src/entries/shared-library.ts';
import { writeKeyFile } from '../../hosting/indexnow-key.ts';
import { prepareForHosts } from '../../hosting/prepare-for-hosts.ts';

/** Writes the files that hosts and search engines read: headers, redirects and the IndexNow key. */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await prepareForHosts(folder, requireLibrary(), process.env);
        await writeKeyFile(folder, process.env.INDEXNOW_KEY);
      },
    },
  };
}

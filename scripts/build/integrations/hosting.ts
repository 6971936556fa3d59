import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { requireLibrary } from '../../../src/entries/shared-library.ts';
import { writeKeyFile } from '../../hosting/indexnow-key.ts';
import { prepareForHosts } from '../../hosting/prepare-for-hosts.ts';

/** Writes into the site what its host reads: headers, redirects and the key of announcements. */
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

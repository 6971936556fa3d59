import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Loads parts of Decap in Node. Decap ships them for bundlers only, so they are bundled on the way.
 *
 * @param entry The module to load; one of the plugins may make it up.
 * @returns What the module exports.
 */
export async function bundleForNode(
  entry: string,
  plugins: readonly (Plugin | undefined)[],
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), `${entry}-`));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      plugins: [...plugins],
      build: {
        ssr: true,
        outDir: folder,
        minify: false,
        rolldownOptions: { input: entry, output: { entryFileNames: 'bundle.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'bundle.mjs')).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

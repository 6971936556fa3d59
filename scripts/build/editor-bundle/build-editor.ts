import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { nameLayers } from '../../../src/styles/name-layers.ts';
import {
  decapRepairs,
  withoutConfigCheck,
  withoutUnusedWidgets,
} from '../../../admin/decap/repairs.ts';

interface EditorOptions {
  /** The project's root folder. */
  root: string;
  outFolder: string;
  /** The address of that folder on the site, with a slash at either end. */
  base: string;
  /** The file that the page loads. */
  fileName: string;
}

/**
 * Bundles the CMS separately from the pages, so that the bundle can be cached: it takes longer than all
 * pages, and depends neither on the content nor on the backend.
 */
export async function buildEditor({ root, outFolder, base, fileName }: EditorOptions) {
  await build({
    configFile: false,
    root,
    base,
    mode: 'production',
    publicDir: false,
    logLevel: 'error',
    plugins: [nameLayers(), withoutConfigCheck(), withoutUnusedWidgets(), decapRepairs()],
    build: {
      outDir: outFolder,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('../../../admin/main.ts', import.meta.url)),
        output: {
          entryFileNames: fileName,
          chunkFileNames: '[name].[hash].js',
          assetFileNames: '[name].[hash][extname]',
        },
      },
    },
  });
}

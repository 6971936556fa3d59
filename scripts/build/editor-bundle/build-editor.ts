import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { nameLayers } from '../../../src/styles/name-layers.ts';
import { decapRepairs } from '../../../admin/decap/repairs.ts';

interface EditorOptions {
  /** The top of the project. */
  root: string;
  outFolder: string;
  /** The address of that folder on the site, with slashes around it. */
  base: string;
  /** The file that the page loads. */
  fileName: string;
}

/**
 * Builds the CMS's program apart from the pages: bundling Decap takes longer than all of them, and the
 * result depends neither on the content nor on where the CMS saves.
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

/**
 * Takes Decap's check of its configuration out of the page. It compiles a schema into code, for which
 * the page's policy would have to allow `unsafe-eval`; a test makes the same check (decap-config.test.ts).
 */
function withoutConfigCheck(): Plugin {
  return {
    name: 'cms-without-config-check',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('decap-cms-core/dist/esm/constants/configSchema.js')
        ? 'export function validateConfig() {}'
        : undefined,
  };
}

/** Widgets of Decap's that no field of this site uses, with the editors and maps that they bring along. */
const unusedWidgets = ['markdown', 'richtext', 'code', 'map'];

function withoutUnusedWidgets(): Plugin {
  const pattern = new RegExp(`/decap-cms-widget-(${unusedWidgets.join('|')})/dist/esm/index\\.js$`);
  return {
    name: 'cms-without-unused-widgets',
    apply: 'build',
    enforce: 'pre',
    load: (id) => {
      const name = pattern.exec(id)?.[1];
      return name
        ? `export default { Widget: () => ({ name: '${name}', controlComponent: () => null }) };`
        : undefined;
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const widgets = ['list', 'select', 'relation', 'number', 'object', 'markdown', 'image', 'file'];

const entry = `
import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
${[...widgets, 'datetime']
  .map(
    (name) => `
import ${name} from 'decap-cms-widget-${name}/dist/esm/schema.js';
registerWidget({ name: '${name}', controlComponent: () => null, schema: ${name} });`,
  )
  .join('\n')}
export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
`;

/**
 * Decap's own check of its configuration, which throws with what is wrong. Decap does not export it
 * and ships it for bundlers only, so it is bundled here for Node.
 */
export async function loadDecapCheck(): Promise<(config: unknown) => void> {
  const folder = await mkdtemp(join(tmpdir(), 'decap-check-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      plugins: [
        {
          name: 'decap-check',
          resolveId: (id) => (id === 'decap-check' ? '\0decap-check' : undefined),
          load(id) {
            if (id === '\0decap-check') return entry;
            // Translations, which this site has none of, would bring in the whole program.
            if (/decap-cms-core\/dist\/esm\/lib\/i18n\.js$/.test(id)) {
              return 'export const I18N_STRUCTURE = { none: "-" }, I18N_FIELD = { none: "-" };';
            }
            return undefined;
          },
        },
      ],
      build: {
        ssr: true,
        outDir: folder,
        minify: false,
        rollupOptions: { input: 'decap-check', output: { entryFileNames: 'check.mjs' } },
      },
    });
    const module = (await import(pathToFileURL(join(folder, 'check.mjs')).href)) as {
      validateConfig: (config: unknown) => void;
    };
    return module.validateConfig;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import type { Plugin } from 'vite';
import { bundleForNode } from '../bundle-for-node.ts';

const name = 'decap-check';
const widgets = ['list', 'select', 'relation', 'number', 'object', 'image', 'file'];

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
 * Decap's own check of its configuration, which throws with what is wrong; Decap does not export it.
 */
export async function loadDecapCheck(): Promise<(config: unknown) => void> {
  const module = (await bundleForNode(name, [plugin])) as {
    validateConfig: (config: unknown) => void;
  };
  return module.validateConfig;
}

const plugin: Plugin = {
  name,
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load(id) {
    if (id === `\0${name}`) return entry;
    // Translations, which this site has none of, would bring in the whole program.
    if (id.endsWith('decap-cms-core/dist/esm/lib/i18n.js')) {
      return 'export const I18N_STRUCTURE = { none: "-" }, I18N_FIELD = { none: "-" };';
    }
    return undefined;
  },
};

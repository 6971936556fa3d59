import type { Plugin } from 'vite';

/** The layers of all styles, the weakest first. */
const order = '@layer tokens, base, components;\n';

/**
 * Begins every stylesheet with the order of the layers. The first that names a layer decides, and
 * which one a page loads first follows from the order of its imports.
 */
export function nameLayers(): Plugin {
  return {
    name: 'name-layers',
    enforce: 'pre',
    transform: {
      filter: { id: /[./]css(?:$|\?)|lang\.css$/, code: '@layer' },
      handler: (code) => order + code,
    },
  };
}

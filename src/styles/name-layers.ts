import type { Plugin } from 'vite';

/** The order of all layers, the weakest first. */
const order = '@layer tokens, base, components;\n';

/**
 * Returns a plugin that declares the order of the layers in every stylesheet. The first declaration
 * decides, and which stylesheet a page loads first depends on the order of its imports.
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

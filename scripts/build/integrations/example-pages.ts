import type { AstroIntegration } from 'astro';

/**
 * The pages at `/components/` that show every component in every state, from made-up examples. Developers
 * have them in the development server and tests in their builds (`EXAMPLE_PAGES=yes`); nothing made up
 * gets into a build that is put online.
 */
export function examplePages(): AstroIntegration {
  return {
    name: 'example-pages',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (command !== 'dev' && process.env.EXAMPLE_PAGES !== 'yes') return;
        for (const page of ['index', '[state]']) {
          injectRoute({
            pattern: page === 'index' ? '/components' : `/components/${page}`,
            entrypoint: new URL(`pages/_components/${page}.astro`, config.srcDir),
            prerender: true,
          });
        }
      },
    },
  };
}

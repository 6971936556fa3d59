import type { AstroIntegration } from 'astro';

/**
 * Adds the pages at `/components/`, which show every component in every state with made-up examples, to the
 * development server and to the builds of tests (`EXAMPLE_PAGES=yes`). Made-up content is never deployed.
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

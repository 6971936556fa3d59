import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cms } from './scripts/build/integrations/cms.ts';
import { content } from './scripts/build/integrations/content.ts';
import { developmentSearch } from './scripts/build/integrations/development-search.ts';
import { examplePages } from './scripts/build/integrations/example-pages.ts';
import { hosting } from './scripts/build/integrations/hosting.ts';
import { mediaFolder } from './scripts/build/integrations/media.ts';
import { shareImages } from './scripts/build/integrations/share-images.ts';
import { librarySitemap } from './scripts/build/integrations/sitemap.ts';
import { readOrigin } from './scripts/hosting/origin.ts';
import { nameLayers } from './src/styles/name-layers.ts';

/**
 * What every article needs goes into one stylesheet; the styles of other pages into small ones that
 * those pages load besides.
 */
const pageStyles = {
  name: 'page',
  test: /\/src\/(?:styles|components\/(?:article|blocks|drawings|layout))\//,
};

export default defineConfig({
  site: readOrigin(process.env),
  trailingSlash: 'always',
  build: {
    // While one page waits for the disk, others are drawn.
    concurrency: 16,
    // Every style and script is a file of this site: no page needs an exception in its policy.
    inlineStylesheets: 'never',
  },
  devToolbar: { enabled: false },
  integrations: [
    content(),
    mediaFolder(),
    shareImages(),
    hosting(),
    mdx(),
    librarySitemap(),
    ...cms(),
    developmentSearch(),
    examplePages(),
  ],
  // Its own caches for every copy of the project, even one that shares node_modules.
  cacheDir: '.build/astro-cache',
  vite: {
    cacheDir: '.build/vite-cache',
    // No PostCSS is used, and a config that is given is not looked for.
    css: { postcss: {} },
    plugins: [nameLayers()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog: dropKnownNoise,
        output: { codeSplitting: { groups: [pageStyles] } },
      },
    },
  },
});

/** Rolldown warns of Astro's own "use astro:head-inject", once a text. */
function dropKnownNoise(level, log, next) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
}

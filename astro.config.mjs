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
 * Puts the styles that every article needs into one stylesheet. Other pages load theirs in addition.
 */
const pageStyles = {
  name: 'page',
  test: /\/src\/(?:styles|components\/(?:article|blocks|drawings|layout))\//,
};

export default defineConfig({
  site: readOrigin(process.env),
  trailingSlash: 'always',
  build: {
    // Renders other pages while one waits for the disk.
    concurrency: 16,
    // Every style and script is a file, so that no page needs an exception in its policy.
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
  // Not under node_modules, which copies of the project share.
  cacheDir: '.build/astro-cache',
  vite: {
    cacheDir: '.build/vite-cache',
    // We do not use PostCSS; an explicit config keeps Vite from searching for one.
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

/** Drops a Rolldown warning about Astro's own "use astro:head-inject", which appears once per text. */
function dropKnownNoise(level, log, next) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
}

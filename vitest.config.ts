import { defineConfig } from 'vitest/config';
import { DurationReporter } from './src/tests/setup/duration-reporter.ts';

const builtSite = 'src/tests/setup/built-site.ts';
const sharedBrowser = 'src/tests/setup/shared-browser.ts';

/**
 * Tests by what they need: `unit` needs nothing, `site` the built site, `browser` Chromium as well,
 * `build` makes sites of its own. `smoke` is what `npm run test:quick` opens in a browser. The end of a
 * file's name says which.
 */
const kinds = {
  smoke: { timeout: 120_000, globalSetup: [sharedBrowser] },
  site: { timeout: 60_000, globalSetup: [builtSite] },
  browser: { timeout: 120_000, globalSetup: [builtSite, sharedBrowser] },
  build: { timeout: 180_000, globalSetup: [sharedBrowser] },
};

/** Files share what they import: to load it anew for each took longer than most of the tests. */
const isolate = false;

export default defineConfig({
  // No PostCSS is used, and a config that is given is not looked for.
  css: { postcss: {} },
  test: {
    // The machines have two cores, and builds and browsers use both.
    maxWorkers: 2,
    reporters: ['default', new DurationReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,admin,scripts}/**/*.test.ts'],
          exclude: ['src/tests/**'],
          isolate,
          // Thousands of generated cases take their time on a busy machine.
          testTimeout: 60_000,
        },
      },
      ...Object.entries(kinds).map(([name, { timeout, globalSetup }]) => ({
        test: {
          name,
          include: [`src/tests/**/*.${name}.test.ts`],
          globalSetup,
          isolate,
          testTimeout: timeout,
          hookTimeout: timeout,
          // A busy machine may need longer than the second that Vitest allows.
          expect: { poll: { timeout: 30_000 } },
        },
      })),
    ],
  },
});

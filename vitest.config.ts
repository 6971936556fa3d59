import { defineConfig } from 'vitest/config';
import { DurationReporter } from './src/tests/setup/duration-reporter.ts';

const builtSite = 'src/tests/setup/built-site.ts';
const sharedBrowser = 'src/tests/setup/shared-browser.ts';

/**
 * The projects besides `unit`, by what their tests need: `site` needs a built site, `browser` needs Chromium
 * too, and `build` builds its own sites. `smoke` is the browser part of `npm run test:quick`. The suffix of
 * a file's name is its project.
 */
const projects = {
  smoke: { timeout: 120_000, globalSetup: [sharedBrowser] },
  site: { timeout: 60_000, globalSetup: [builtSite] },
  browser: { timeout: 120_000, globalSetup: [builtSite, sharedBrowser] },
  build: { timeout: 180_000, globalSetup: [sharedBrowser] },
};

/** Test files share modules: loading them for each file took longer than most tests. */
const isolate = false;

export default defineConfig({
  // We do not use PostCSS; an explicit config keeps Vite from searching for one.
  css: { postcss: {} },
  test: {
    // CI machines have two cores, and builds and browsers use both.
    maxWorkers: 2,
    reporters: ['default', new DurationReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,admin,scripts}/**/*.test.ts'],
          exclude: ['src/tests/**'],
          isolate,
          // Property tests with thousands of cases are slow on a busy machine.
          testTimeout: 60_000,
        },
      },
      ...Object.entries(projects).map(([name, { timeout, globalSetup }]) => ({
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

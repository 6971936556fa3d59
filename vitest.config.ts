import { defineConfig } from 'vitest/config';

/**
 * Tests by what they need: `unit` needs nothing, `site` the built site, `browser` Chromium as well,
 * `build` makes sites of its own. The end of a file's name says which.
 */
const kinds = {
  site: { timeout: 60_000, globalSetup: ['src/tests/setup/built-site.ts'] },
  browser: { timeout: 120_000, globalSetup: ['src/tests/setup/built-site.ts'] },
  build: { timeout: 180_000, globalSetup: [] },
};

export default defineConfig({
  // No PostCSS is used, and a config that is given is not looked for.
  css: { postcss: {} },
  test: {
    // The machines have two cores, and builds and browsers use both.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,admin,scripts}/**/*.test.ts'],
          exclude: ['src/tests/**'],
          // Thousands of generated cases take their time on a busy machine.
          testTimeout: 60_000,
        },
      },
      ...Object.entries(kinds).map(([name, { timeout, globalSetup }]) => ({
        test: {
          name,
          include: [`src/tests/**/*.${name}.test.ts`],
          globalSetup,
          testTimeout: timeout,
          hookTimeout: timeout,
        },
      })),
    ],
  },
});

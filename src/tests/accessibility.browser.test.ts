import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colorRules, everyRule, findViolations } from './browser/axe.ts';
import { listExamplePaths } from './sites/page-types.ts';
import { useSiteBrowser } from './browser/site-browser.ts';
import { listSitemapPaths } from './sites/test-site.ts';

const paths = [...listSitemapPaths(), '/404.html', ...listExamplePaths()];

const plain = {
  viewport: { width: 1280, height: 720 },
  colorScheme: 'light',
  forcedColors: 'none',
} as const;

/**
 * Device settings, and the media query that detects each. Colors do not change the structure, so every
 * rule runs in one color scheme and only the color rules run in the others.
 */
const settings = [
  { name: 'light colors', ...plain, rules: everyRule, query: '(prefers-color-scheme: light)' },
  {
    name: 'dark colors',
    ...plain,
    colorScheme: 'dark',
    rules: colorRules,
    query: '(prefers-color-scheme: dark)',
  },
  {
    name: 'forced colors',
    ...plain,
    colorScheme: 'dark',
    forcedColors: 'active',
    rules: colorRules,
    query: '(forced-colors: active)',
  },
  {
    name: '320 px',
    ...plain,
    viewport: { width: 320, height: 640 },
    rules: everyRule,
    query: '(width: 320px)',
  },
] as const;

const { open } = useSiteBrowser();

describe.each(paths)('on %s', (path) => {
  let page: Page;

  // Loaded once: the settings change while the page is open, as they can for a reader.
  beforeAll(async () => {
    page = await (await open()).newPage();
    await page.goto(path);
  });
  afterAll(() => page.context().close());

  test.each(settings)(
    'axe finds nothing in $name',
    async ({ viewport, colorScheme, forcedColors, rules, query }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, forcedColors });
      expect(await page.evaluate((it) => matchMedia(it).matches, query)).toBe(true);
      expect(await findViolations(page, undefined, rules)).toEqual([]);
    },
  );
});

import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { listExamplePaths } from './page-types.ts';
import { useSiteBrowser } from './site-browser.ts';
import { listSitemapPaths } from './test-site.ts';

const paths = [...listSitemapPaths(), '/404.html', ...listExamplePaths()];

/** What readers set their devices to. */
const settings: Record<string, BrowserContextOptions> = {
  'light colors': { colorScheme: 'light' },
  'dark colors': { colorScheme: 'dark' },
  'forced colors': { forcedColors: 'active', colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 640 } },
};

const { visit } = useSiteBrowser();

describe.each(Object.entries(settings))('in %s', (_, options) => {
  test.each(paths)('axe finds nothing on %s', async (path) => {
    expect(await visit(path, options, findViolations)).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { listExamplePaths } from './page-types.ts';
import { useSiteBrowser } from './site-browser.ts';
import { listSitemapPaths } from './test-site.ts';

const paths = [...listSitemapPaths(), '/404.html', ...listExamplePaths()];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What readers set their devices to. */
const settings: Record<string, BrowserContextOptions> = {
  'light colors': { colorScheme: 'light' },
  'dark colors': { colorScheme: 'dark' },
  'forced colors': { forcedColors: 'active', colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 640 } },
};

const { visit } = useSiteBrowser();
let axe: string;

beforeAll(async () => {
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  axe = await readFile(axePath, 'utf8');
});

function findViolations(path: string, options: BrowserContextOptions): Promise<string[]> {
  return visit(path, options, async (page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(
      (tags): Promise<AxeResults> =>
        // axe is a global of the page, put there just above.
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          runOnly: tags,
        }),
      rules,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

describe.each(Object.entries(settings))('in %s', (_, options) => {
  test.each(paths)('axe finds nothing on %s', async (path) => {
    expect(await findViolations(path, options)).toEqual([]);
  });
});

test.each(paths)('%s fits 320 px without sideways scrolling', async (path) => {
  await visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

test.each(paths)('%s asks no other host, sets no cookie and stores nothing', async (path) => {
  await visit('/404.html', {}, async (page) => {
    const { origin } = new URL(page.url());
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    expect([...hosts]).toEqual([origin]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

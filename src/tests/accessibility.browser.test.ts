import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/server/site-server.ts';
import { launchBrowser } from './browser.ts';
import { listSitemapPaths, testSite } from './test-site.ts';

const paths = [...listSitemapPaths(), '/404.html'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: SiteServer;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  axe = await readFile(axePath, 'utf8');
  [site, browser] = await Promise.all([serveSite(testSite.folder, 0), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function findViolations(path: string, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (tags): Promise<AxeResults> =>
      // axe is a global of the page, put there just above.
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: tags,
      }),
    rules,
  );
  await context.close();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  test.each(paths)('axe finds nothing on %s', async (path) => {
    expect(await findViolations(path, colorScheme)).toEqual([]);
  });
});

test.each(paths)('%s fits 320 px without sideways scrolling', async (path) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(site.url + path);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test.each(paths)('%s asks no other host, sets no cookie and stores nothing', async (path) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([site.url]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});

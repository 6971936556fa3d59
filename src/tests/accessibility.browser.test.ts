import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/server/site-server.ts';
import { findViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { listSitemapPaths, testSite } from './test-site.ts';

const paths = [...listSitemapPaths(), '/404.html'];

let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(testSite.folder, 0), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function findViolationsOn(path: string, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  await page.goto(site.url + path);
  const violations = await findViolations(page);
  await context.close();
  return violations;
}

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  test.each(paths)('axe finds nothing on %s', async (path) => {
    expect(await findViolationsOn(path, colorScheme)).toEqual([]);
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

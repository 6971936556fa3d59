import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser/browser.ts';
import { findFreePort } from './processes/free-port.ts';
import { startNpm, type NpmProcess } from './processes/npm-process.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

let site: ScratchSite;
let server: NpmProcess;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const port = await findFreePort();
  url = `http://127.0.0.1:${port}`;
  // Astro runs one development server per project, and the developer may be running one.
  site = await makeScratchSite();
  server = startNpm(site.root, ['dev', '--', '--port', String(port)]);
  [browser] = await Promise.all([launchBrowser(), server.waitFor('watching for file changes')]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await site.remove();
});

test('search works in the development server without a previous build', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/search/`);
  await page.getByLabel('What are you looking for?').fill('neck massage');
  const first = page.locator('.results a').first();
  await first.waitFor({ timeout: 60_000 });
  expect(await first.getAttribute('href')).toBe('/treatments/massage-for-neck-pain/');
});

import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useSiteBrowser } from './browser/site-browser.ts';

const { open } = useSiteBrowser();
let context: BrowserContext;
let page: Page;
/** The size of every response in bytes (Brotli), by path. */
let fetched: Map<string, Promise<number>>;

beforeEach(async () => {
  context = await open();
  page = await context.newPage();
  fetched = new Map();
  page.on('response', (response) => {
    // A page that was left or has not changed has no body.
    const weight = response.body().then(
      (body) => brotliCompressSync(body).byteLength,
      () => 0,
    );
    fetched.set(new URL(response.url()).pathname, weight);
  });
});

afterEach(async () => {
  await context.close();
});

const field = () => page.getByLabel('Search the library');
const options = () => page.getByRole('option');

async function sumFetched(): Promise<number> {
  const weights = await Promise.all(fetched.values());
  return weights.reduce((sum, weight) => sum + weight, 0);
}

test('loads nothing of search until the field gets the focus, and then less than 30 kB', async () => {
  await page.goto('/conditions/sciatica/', { waitUntil: 'networkidle' });
  expect([...fetched.keys()].filter((path) => /search\/|pagefind|suggestions/.test(path))).toEqual(
    [],
  );
  const script = [...fetched].filter(([path]) => path.endsWith('.js'));
  expect(script).toHaveLength(1);
  expect(await script[0]?.[1]).toBeLessThan(1000);

  fetched.clear();
  await field().fill('siatica');
  await options().first().waitFor();
  expect(await sumFetched()).toBeLessThan(30_000);
  expect([...fetched.keys()].filter((path) => path.includes('siatica'))).toEqual([]);
});

test('loads less than 30 kB for the first results, and less than 135 kB with the texts', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // The full-text index, without the filters of known words.
  await page.route(/\/pagefind\/(?!words-near)/, async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  const scripts = [...fetched].filter(([path]) => path.endsWith('.js'));
  fetched = new Map(scripts);
  await page.getByLabel('What are you looking for?').fill('siatica');
  const first = page.locator('.results > li').first();
  await first.waitFor();
  expect(await first.locator('h2').textContent()).toBe('Sciatica');
  expect(await sumFetched()).toBeLessThan(30_000);
  release();
  await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
  await first.locator('mark').first().waitFor();
  // Pagefind's script, its index and three texts are 115 kB of it, and the filter of known words is 11 kB.
  expect(await sumFetched()).toBeLessThan(135_000);
});

test('focuses the field with a slash, and opens a page with arrow keys and Enter', async () => {
  await page.goto('/glossary/');
  await page.keyboard.press('/');
  await page.keyboard.type('slip disk');
  await options().first().waitFor();
  expect(await field().getAttribute('aria-expanded')).toBe('true');
  expect(await field().getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('ArrowDown');
  const active = await field().getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
  expect(await page.locator(`#${active}`).innerText()).toContain('Herniated disc');
  await page.keyboard.press('ArrowUp');
  expect(await field().getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/conditions/herniated-disc/');
});

test('closes the suggestions with Escape, and searches all texts with Enter', async () => {
  await page.goto('/');
  await field().fill('massage');
  await options().first().waitFor();
  const status = page.getByRole('status');
  expect(await status.textContent()).toMatch(/^\d suggestions/);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect(await field().getAttribute('aria-expanded')).toBe('false');
  expect(await field().inputValue()).toBe('massage');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/#q=massage');
  await page.locator('.results h2 a').first().waitFor();
  await page.goBack();
  await page.waitForURL('/');
});

test('suggests urgent advice first for a warning sign, even a misspelled one', async () => {
  await page.goto('/treatments/spinal-fusion/');
  await field().fill('nmub groin');
  await options().first().waitFor();
  expect(await options().first().innerText()).toContain('Call 911');
  await options().first().click();
  await page.waitForURL('**/search/#q=nmub**');
  const panel = page.locator('[data-advice]:not([hidden])');
  await panel.first().waitFor();
  expect(await panel.first().innerText()).toContain('cauda equina');
});

test('is a link to the list of all pages without JavaScript', async () => {
  const plain = await open({ javaScriptEnabled: false });
  const plainPage = await plain.newPage();
  await plainPage.goto('/conditions/sciatica/');
  expect(await plainPage.getByLabel('Search the library').isVisible()).toBe(false);
  await plainPage.getByRole('link', { name: 'Search the library' }).click();
  expect(new URL(plainPage.url()).pathname).toBe('/search/');
  expect(await plainPage.locator('#all-pages + ul a').count()).toBeGreaterThan(20);
  await plain.close();
});

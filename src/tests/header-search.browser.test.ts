import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useSiteBrowser } from './site-browser.ts';

const { open } = useSiteBrowser();
let context: BrowserContext;
let page: Page;
/** The weight of all that the page asked for, in bytes (brotli), by path. */
let fetched: Map<string, Promise<number>>;

beforeEach(async () => {
  context = await open();
  page = await context.newPage();
  fetched = new Map();
  page.on('response', (response) => {
    // A page that is left, or that has not changed, gives no body.
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

test('nothing of search loads until a reader turns to it, and then under 30 kB', async () => {
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

test('the first results take under 30 kB, and with the texts under 135 kB', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // The full-text index, without the words that names are put right by.
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
  // Pagefind's script, its index and three texts are 115 kB of it; the words that names are put right by
  // came later, with 11 kB.
  expect(await sumFetched()).toBeLessThan(135_000);
});

test('a slash puts the cursor into the field, and arrows and Enter open a page', async () => {
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

test('Escape closes the suggestions, and Enter without a choice searches all texts', async () => {
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

test('a warning sign leads the suggestions, misspelled too', async () => {
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

test('without JavaScript the field is a link to the list of all pages', async () => {
  const plain = await open({ javaScriptEnabled: false });
  const plainPage = await plain.newPage();
  await plainPage.goto('/conditions/sciatica/');
  expect(await plainPage.getByLabel('Search the library').isVisible()).toBe(false);
  await plainPage.getByRole('link', { name: 'Search the library' }).click();
  expect(new URL(plainPage.url()).pathname).toBe('/search/');
  expect(await plainPage.locator('#all-pages + ul a').count()).toBeGreaterThan(20);
  await plain.close();
});

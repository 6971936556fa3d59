import type { Locator, Page } from 'playwright-core';
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { useSiteBrowser } from './browser/site-browser.ts';

const { open } = useSiteBrowser();
let page: Page;
const requests: string[] = [];

beforeEach(async () => {
  page = await (await open()).newPage();
  requests.length = 0;
  page.on('request', (request) => requests.push(request.url()));
});

afterEach(async () => {
  await page.context().close();
});

const results = () => page.locator('.results h2 a');

async function search(words: string): Promise<void> {
  await page.goto('/search/');
  await page.getByLabel('What are you looking for?').fill(words);
  await page.getByRole('status').filter({ hasText: words }).waitFor();
  await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
}

test.each(['massage for neck pain', 'shiatsu', 'knots in neck', 'massag'])(
  'finds the massage article first for "%s"',
  async (words) => {
    await search(words);
    expect(await results().first().getAttribute('href')).toBe('/treatments/massage-for-neck-pain/');
  },
);

test('finds a condition first by its name', async () => {
  await search('stiff neck');
  expect(await results().first().getAttribute('href')).toBe('/conditions/neck-pain/');
});

test('reports a correction and links to the search as typed', async () => {
  await search('siatica');
  const status = page.getByRole('status');
  expect(await status.innerText()).toContain(
    'Showing results for sciatica. Search for “siatica” instead.',
  );
  expect(await results().first().textContent()).toBe('Sciatica');
  await page.getByRole('link', { name: 'Search for “siatica” instead' }).click();
  await status.filter({ hasText: 'Nothing found for “siatica”' }).waitFor();
  expect(await status.innerText()).not.toContain('Showing results for');
  await page.goBack();
  await status.filter({ hasText: 'Showing results for sciatica' }).waitFor();
});

test('reports that nothing was found and suggests alternatives', async () => {
  await search('zzzzqqq');
  expect(await page.getByRole('status').innerText()).toMatch(/^Nothing found for “zzzzqqq”/);
  const help = page.locator('#nothing-found');
  expect(
    await help.getByRole('link').evaluateAll((links) => links.map((it) => it.getAttribute('href'))),
  ).toEqual(['/a-to-z/', '/browse/']);
  expect(await help.isVisible()).toBe(true);
  await search('neck');
  expect(await help.isVisible()).toBe(false);
});

test('highlights the matching words of a result and links to their section', async () => {
  await search('pregabalin');
  const first = page.locator('.results > li').first();
  await first.locator('mark').first().waitFor();
  expect(await first.locator('mark').first().textContent()).toMatch(/pregabalin/i);
  const section = first.locator('.section a');
  const [path = '', anchor = ''] = ((await section.getAttribute('href')) ?? '').split('#');
  await section.click();
  await page.waitForURL(`**${path}#${anchor}`);
  expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
});

test('finds a glossary word with its definition', async () => {
  await search('spondylolisthesis');
  const first = page.locator('.results > li').first();
  await first.locator('mark, .excerpt:not(:empty)').first().waitFor();
  expect(await first.locator('h2 a').getAttribute('href')).toBe('/glossary/#spondylolisthesis');
  expect((await first.locator('.excerpt').innerText()).length).toBeGreaterThan(30);
});

test('shows the number of pages of each filter value and narrows the results to them', async () => {
  await search('neck');
  const total = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
  const levels = page.getByLabel('Level of care');
  const offered = await levels.locator('option').allTextContents();
  const [, count] = /Conservative care \((\d+)\)/.exec(offered.join()) ?? [];
  expect(Number(count)).toBeGreaterThan(0);
  expect(Number(count)).toBeLessThan(total);

  await levels.selectOption({ label: `Conservative care (${count})` });
  await page
    .getByRole('status')
    .filter({ hasText: `${count} pages` })
    .waitFor();
  await expect.poll(() => results().count()).toBe(Number(count));
  expect(await results().allTextContents()).toContain('Massage for neck pain');
  expect(new URL(page.url()).hash).toContain('Conservative');
});

test('lists all pages that match a filter without a query', async () => {
  await page.goto('/search/#Body+region=Arms+and+hands');
  await results().first().waitFor();
  expect(await results().allTextContents()).toContain('Neck disc surgery with fusion (ACDF)');
  expect(await results().allTextContents()).not.toContain('Low back pain');
});

test('sends the words in no request, and restores them from a shared address', async () => {
  await search('shiatsu');
  expect(page.url()).toMatch(/\/search\/#q=shiatsu$/);
  await page.goto('about:blank');
  await page.goto('/search/#q=shiatsu');
  await results().first().waitFor();
  expect(await page.getByLabel('What are you looking for?').inputValue()).toBe('shiatsu');
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((url) => url.split('#')[0]?.includes('shiatsu'))).toEqual([]);
});

test('works with the keyboard alone', async () => {
  await page.goto('/search/');
  await page.keyboard.press('/');
  await page.keyboard.type('neck massage');
  await results().first().waitFor();
  // Past the three filters.
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    '/treatments/massage-for-neck-pain/',
  );
});

test('shows urgent advice above all results for a warning sign', async () => {
  await search('neck pain and high fever');
  const panel = page.getByRole('region', { name: 'Call 911 or go to the emergency room now' });
  await panel.first().waitFor();
  expect(await panel.allTextContents()).toEqual([expect.stringContaining('meningitis')]);
  const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? NaN;
  expect(await top(panel.first())).toBeLessThan(await top(results().first()));
  expect(await page.getByRole('status').textContent()).toMatch(/^Urgent advice stands first/);

  await search('massage');
  expect(await panel.count()).toBe(0);
});

test('reports a failed index only if there are no results', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await search('neck');
  // The names still have results.
  expect(await results().first().textContent()).toBe('Neck pain');
  expect(await page.getByRole('status').innerText()).not.toContain('could not be loaded');
  await page.route('**/search/lexicon.json', (route) => route.abort());
  await page.reload();
  await page.getByLabel('What are you looking for?').fill('back');
  await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
});

test.each([
  ['I want to die', 'Call or text 988 now', 'tel:988'],
  ['took too many pain pills', 'Call Poison Help now: 1-800-222-1222', 'tel:+18002221222'],
  ['chest pain and back pain', 'Call 911 or go to the emergency room now', 'tel:911'],
])('answers “%s” with help even if nothing can be loaded', async (words, heading, href) => {
  await page.route(/pagefind|\.wasm|lexicon|vocabulary/, (route) => route.abort());
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/search/?q=${encodeURIComponent(words)}`);
  const panel = page.getByRole('region', { name: heading });
  await panel.waitFor();
  const link = panel.locator(`a[href="${href}"]`);
  expect(await link.isVisible()).toBe(true);
  await link.focus();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBe(0);
  expect(await page.getByRole('status').innerText()).toMatch(/Urgent advice|could not be loaded/);
});

test('answers thoughts of suicide with help alone, and pages with one tap', async () => {
  await page.goto('/search/#q=' + encodeURIComponent('I want to die from this back pain'));
  await page.getByRole('region', { name: 'Call or text 988 now' }).waitFor();
  expect(await results().count()).toBe(0);
  await page.getByRole('button', { name: 'Show pages as well' }).click();
  await results().first().waitFor();
});

test('names a condition without a page, and whom to ask', async () => {
  await search('fibromyalgia');
  expect(await page.getByRole('status').innerText()).toContain('No page about fibromyalgia yet');
  expect(await page.locator('#no-page').innerText()).toContain('call the clinic');
});

test('answers questions about the clinic first, and finds nothing for nonsense', async () => {
  await search('phone number');
  expect(await page.locator('#clinic-answer a').getAttribute('href')).toMatch(/^tel:/);
  await search('asdfghjkl');
  expect(await page.getByRole('status').innerText()).toContain('Nothing found for “asdfghjkl”');
  expect(await results().count()).toBe(0);
});

describe('without JavaScript', () => {
  test('the search page is a list of all pages', async () => {
    const plain = await open({ javaScriptEnabled: false });
    const plainPage = await plain.newPage();
    await plainPage.goto('/search/');
    expect(await plainPage.getByRole('searchbox').count()).toBe(0);
    expect(await plainPage.locator('#all-pages + ul a').allTextContents()).toEqual(
      expect.arrayContaining(['Glossary', 'Massage for neck pain', 'Neck pain']),
    );
    await plain.close();
  });
});

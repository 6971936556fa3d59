import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/hosting/static-server.ts';
import {
  lexiconPath,
  searchPath,
  unpackLexicon,
  type LexiconFile,
} from '../domain/search/lexicon.ts';
import { launchBrowser } from './browser/browser.ts';
import golden from './search/golden-queries.json' with { type: 'json' };
import {
  askPagefind,
  askSite,
  describeMeasure,
  measure,
  openSearch,
  type GoldenQuery,
} from './search/measure-search.ts';
import { misspell, seedRandom } from './search/misspell.ts';
import { testSite } from './sites/test-site.ts';

let site: SiteServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(testSite.folder, 0), launchBrowser()]);
  page = await browser.newPage();
  await openSearch(page, site.url);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const queries: readonly GoldenQuery[] = golden.queries;

/** Measures both searches with the same queries and prints the results. */
async function compare(name: string, asked: readonly GoldenQuery[]) {
  const ours = await measure(asked, askSite(page));
  const pagefind = await measure(asked, askPagefind(page));
  process.stdout.write(
    `${describeMeasure(name, ours)}\n${describeMeasure(`${name}, Pagefind alone`, pagefind)}\n`,
  );
  return { ours, pagefind };
}

test('finds the right page first for 85% of the golden queries, and among the first three for 95%', async () => {
  expect(queries.length).toBeGreaterThanOrEqual(120);
  const { ours, pagefind } = await compare('golden', queries);
  expect(ours.firstThree, JSON.stringify(ours.misses, null, 1)).toBeGreaterThanOrEqual(0.95);
  expect(ours.first, JSON.stringify(ours.misses, null, 1)).toBeGreaterThanOrEqual(0.85);
  expect(ours.reciprocalRank).toBeGreaterThan(pagefind.reciprocalRank);
});

test('finds 90% of 300 randomly misspelled names among the first three', async () => {
  const file = readFileSync(join(testSite.folder, lexiconPath), 'utf8');
  const { pages } = unpackLexicon(JSON.parse(file) as LexiconFile);
  const names = pages.flatMap((it) =>
    it.kind === 'term'
      ? []
      : [it.title, ...it.names].map((name) => ({ name, path: searchPath(it) })),
  );
  const random = seedRandom(20261123);
  const cases = Array.from({ length: 300 }, (): GoldenQuery => {
    const { name, path } = names[Math.floor(random() * names.length)] ?? { name: '', path: '' };
    return { query: misspell(name, random), page: path };
  });
  const { ours, pagefind } = await compare('misspelled names', cases);
  expect(ours.firstThree, JSON.stringify(ours.misses, null, 1)).toBeGreaterThanOrEqual(0.9);
  expect(ours.firstThree).toBeGreaterThan(pagefind.firstThree);
});

test.each(golden.urgent)(
  'shows urgent advice ($advice) above all results for “$query”',
  async ({ query, advice }) => {
    await askSite(page)(query);
    const panel = page.locator(`[data-advice]:not([hidden]) #urgent-${advice}`);
    expect(await panel.count(), 'panels shown').toBe(1);
    const bottom = await panel.evaluate(
      (it) => it.closest('section')?.getBoundingClientRect().bottom,
    );
    const top = await page.locator('.results').evaluate((it) => it.getBoundingClientRect().top);
    expect(bottom).toBeLessThanOrEqual(top);
    expect(await page.getByRole('status').textContent()).toContain('Urgent advice stands first');
    expect(await page.locator('main aside.action').count(), 'calls to action').toBe(0);
  },
);

test.each(queries.filter(({ kind }) => kind === 'name'))(
  'shows no unrelated urgent advice for the name “$query”',
  async ({ query }) => {
    await askSite(page)(query);
    const shown = await page.locator('[data-advice]:not([hidden]) h3').allTextContents();
    // Glossary words that are danger signs themselves call for it.
    expect(shown.filter(() => query !== 'myelopathy')).toEqual([]);
  },
);

import type { Page } from 'playwright-core';

/** A search and the page that answers it. */
export interface GoldenQuery {
  query: string;
  page: string;
  /** What it tests, such as `misspelled`. */
  kind?: string;
}

/** How often the right page was first and among the first three, and the mean reciprocal rank. */
export interface Measure {
  count: number;
  first: number;
  firstThree: number;
  reciprocalRank: number;
}

/** A query for which the right page was not first. */
export interface Miss extends GoldenQuery {
  found: readonly string[];
}

/** Searches, and returns the addresses of the found pages, the best first. */
export type Ask = (query: string) => Promise<readonly string[]>;

/** Opens the search page of a site and waits until a first search has loaded everything. */
export async function openSearch(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}/search/`);
  await page.getByLabel('What are you looking for?').fill('first search');
  await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
  // As a string, since the test compiler would replace `import` with its own function.
  await page.evaluate("import('/pagefind/pagefind.js').then((it) => void (window.pagefind = it))");
}

/** Returns a function that searches like a reader: it types into the field and reads the list. */
export function askSite(page: Page): Ask {
  return (query) =>
    page.evaluate(async (words) => {
      const input = document.querySelector<HTMLInputElement>('#query');
      const list = document.querySelector('.results');
      if (!input || !list) throw new Error('this is not the search page');
      const done = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { attributeFilter: ['aria-busy'] });
      });
      input.value = words;
      input.dispatchEvent(new Event('input'));
      await done;
      return [...list.querySelectorAll<HTMLAnchorElement>('h2 a')].map(
        ({ pathname, hash }) => pathname + hash,
      );
    }, query);
}

/** Returns a function that searches with Pagefind alone, for comparison. */
export function askPagefind(page: Page): Ask {
  return (query) =>
    page.evaluate(async (words) => {
      interface Answer {
        results: { data(): Promise<{ url: string }> }[];
      }
      const { pagefind } = window as unknown as {
        pagefind: { search(query: string): Promise<Answer> };
      };
      const { results } = await pagefind.search(words);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return pages.map(({ url }) => url);
    }, query);
}

/** Measures every query. For a glossary word, the glossary page counts too, since Pagefind does not know words. */
export async function measure(
  queries: readonly GoldenQuery[],
  ask: Ask,
): Promise<Measure & { misses: readonly Miss[] }> {
  const result = { count: queries.length, first: 0, firstThree: 0, reciprocalRank: 0 };
  const misses: Miss[] = [];
  for (const golden of queries) {
    const found = await ask(golden.query);
    const rank = found.findIndex((path) => path === golden.page || isWholeOf(path, golden.page));
    if (rank === 0) result.first += 1 / queries.length;
    else misses.push({ ...golden, found: found.slice(0, 3) });
    if (rank >= 0 && rank < 3) result.firstThree += 1 / queries.length;
    if (rank >= 0) result.reciprocalRank += 1 / (rank + 1) / queries.length;
  }
  return { ...result, misses };
}

function isWholeOf(path: string, page: string): boolean {
  return page.includes('#') && path === page.replace(/#.*$/, '');
}

/** Returns one line of a report. */
export function describeMeasure(name: string, measured: Measure): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(6);
  return `${name.padEnd(28)} ${String(measured.count).padStart(4)} queries   first ${percent(measured.first)}   first three ${percent(measured.firstThree)}   mean reciprocal rank ${measured.reciprocalRank.toFixed(3)}`;
}

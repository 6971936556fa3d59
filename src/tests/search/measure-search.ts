import type { Page } from 'playwright-core';

/** A search and the page that answers it. */
export interface GoldenQuery {
  query: string;
  page: string;
  /** What it tries, such as `misspelled`. */
  kind?: string;
}

/** How often the right page came first and among the first three, and the mean of 1 / its place. */
export interface Measure {
  count: number;
  first: number;
  firstThree: number;
  reciprocalRank: number;
}

/** A search that did not bring the right page first. */
export interface Miss extends GoldenQuery {
  found: readonly string[];
}

/** A way to search: gives the addresses of the pages found, the best first. */
export type Ask = (query: string) => Promise<readonly string[]>;

/** Opens a site's search and waits until the first search is answered, with all that it loads. */
export async function openSearch(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}/search/`);
  await page.getByLabel('What are you looking for?').fill('first search');
  await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
  // As text: what compiles the tests would make a function of its own of `import`.
  await page.evaluate("import('/pagefind/pagefind.js').then((it) => void (window.pagefind = it))");
}

/** Searches as a reader would: types into the field and reads the list. */
export function askSite(page: Page): Ask {
  return (query) =>
    page.evaluate(async (words) => {
      const input = document.querySelector<HTMLInputElement>('#query');
      const list = document.querySelector('.results');
      if (!input || !list) throw new Error('this is no search page');
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

/** Searches with Pagefind as it comes, for comparison. */
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

/** Asks every query. A glossary page that a query wants a word of counts, for Pagefind knows no words. */
export async function measure(
  queries: readonly GoldenQuery[],
  ask: Ask,
): Promise<Measure & { misses: readonly Miss[] }> {
  const result = { count: queries.length, first: 0, firstThree: 0, reciprocalRank: 0 };
  const misses: Miss[] = [];
  for (const golden of queries) {
    const found = await ask(golden.query);
    const place = found.findIndex((path) => path === golden.page || isWholeOf(path, golden.page));
    if (place === 0) result.first += 1 / queries.length;
    else misses.push({ ...golden, found: found.slice(0, 3) });
    if (place >= 0 && place < 3) result.firstThree += 1 / queries.length;
    if (place >= 0) result.reciprocalRank += 1 / (place + 1) / queries.length;
  }
  return { ...result, misses };
}

function isWholeOf(path: string, page: string): boolean {
  return page.includes('#') && path === page.replace(/#.*$/, '');
}

/** One line of a report. */
export function describeMeasure(name: string, measured: Measure): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(6);
  return `${name.padEnd(28)} ${String(measured.count).padStart(4)} queries   first ${percent(measured.first)}   first three ${percent(measured.firstThree)}   mean reciprocal rank ${measured.reciprocalRank.toFixed(3)}`;
}

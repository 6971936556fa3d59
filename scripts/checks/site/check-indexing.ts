import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { isLocalOrigin } from '../../../src/model/urls.ts';
import { errorOn } from './site-report.ts';
import type { SitePage } from './page.ts';
import { listPatientPages, type Site } from './site.ts';

/**
 * Checks that robots tags, canonical addresses and the sitemap agree. A page is either hidden (`noindex`,
 * no canonical address, not in the sitemap), or it is its own canonical address and in the sitemap, which
 * lists no other addresses.
 *
 * A build for this machine is `noindex` on every page. There, pages with a canonical address count as
 * those that would not be hidden.
 */
export function checkIndexing(site: Site): CheckReport[] {
  const isLocal = isLocalOrigin(new URL(site.origin));
  const { sitemap } = site;
  if (!sitemap) {
    const message = 'the sitemap, or a file that its index names, is missing';
    return [errorOn('/sitemap-index.xml', message, 'Build the site again, with its sitemap.')];
  }
  const pages = listPatientPages(site).map((page) => readIndexing(page, isLocal));
  const shown = new Set(
    pages.filter(({ isHidden }) => !isHidden).map(({ path }) => site.origin + path),
  );
  return [
    ...pages.flatMap((page) => [
      ...checkPage(page, site.origin, isLocal),
      ...(page.isHidden || sitemap.includes(site.origin + page.path)
        ? []
        : [
            errorOn(
              page.path,
              'the page is missing from the sitemap',
              'Add it to the sitemap, or hide it from search engines.',
            ),
          ]),
    ]),
    ...sitemap
      .filter((address) => !shown.has(address))
      .map((address) =>
        errorOn(
          '/sitemap-index.xml',
          `the sitemap lists ${address}, which is not a page for search engines`,
          'Remove it from the sitemap.',
        ),
      ),
  ];
}

interface Indexing {
  path: string;
  canonicals: readonly string[];
  isNoindex: boolean;
  isHidden: boolean;
}

function readIndexing({ path, head }: SitePage, isLocal: boolean): Indexing {
  const { canonicals, isNoindex } = head;
  return { path, canonicals, isNoindex, isHidden: isLocal ? canonicals.length === 0 : isNoindex };
}

function checkPage(page: Indexing, origin: string, isLocal: boolean): CheckReport[] {
  const { path, canonicals, isNoindex, isHidden } = page;
  if (isLocal && !isNoindex) {
    return [
      errorOn(path, 'the page allows robots in a build for this machine', 'Mark it noindex.'),
    ];
  }
  const wanted = isHidden ? [] : [origin + path];
  if (canonicals.join(' ') === wanted.join(' ')) return [];
  const found = canonicals.length > 0 ? canonicals.join(' and ') : 'missing';
  return [
    isHidden
      ? errorOn(path, `the page is hidden, but its canonical address is ${found}`, 'Remove it.')
      : errorOn(
          path,
          `the canonical address is ${found}`,
          `Make it the page's own: ${origin + path}.`,
        ),
  ];
}

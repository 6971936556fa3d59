import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { isLocalOrigin } from '../../../src/model/urls.ts';
import { errorOn } from './site-report.ts';
import type { SitePage } from './page.ts';
import { listPatientPages, type Site } from './site.ts';

/**
 * What search engines are told of a page agrees: a page is either hidden (`noindex`, no canonical
 * address, not in the sitemap) or has its own address as canonical and stands in the sitemap, which
 * names nothing else.
 *
 * A build for this machine alone is `noindex` on every page; there, a page that has a canonical address
 * counts as one that would not be hidden.
 */
export function checkIndexing(site: Site): CheckReport[] {
  const isLocal = isLocalOrigin(new URL(site.origin));
  const { sitemap } = site;
  if (!sitemap) {
    const message = 'the sitemap is missing, or lacks a part that its index names';
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
              'Add it there, or hide the page from search engines.',
            ),
          ]),
    ]),
    ...sitemap
      .filter((address) => !shown.has(address))
      .map((address) =>
        errorOn(
          '/sitemap-index.xml',
          `the sitemap names ${address}, which is no page for search engines`,
          'Leave it out of the sitemap.',
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
      errorOn(path, 'the page lets robots in, on a build for this machine', 'Mark it noindex.'),
    ];
  }
  const wanted = isHidden ? [] : [origin + path];
  if (canonicals.join(' ') === wanted.join(' ')) return [];
  const found = canonicals.length > 0 ? canonicals.join(' and ') : 'missing';
  return [
    isHidden
      ? errorOn(path, `the page is hidden, but its canonical address is ${found}`, 'Leave it out.')
      : errorOn(
          path,
          `the canonical address is ${found}`,
          `Make it the page's own: ${origin + path}.`,
        ),
  ];
}

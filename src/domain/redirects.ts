import { pagePaths, type PageCollection } from '../model/page-paths.ts';
import type { EntryFile } from './library-entries.ts';

/** An address that moved for good: a path of this site with slashes at both ends, and the page there now. */
export interface Redirect {
  from: string;
  to: string;
}

interface Moved {
  redirectsFrom: readonly string[];
}
export type MovedPages = {
  readonly [Name in PageCollection]: readonly EntryFile<Moved>[];
};

/**
 * Lists where the old addresses of pages lead, sorted by old address, so that every build writes the same.
 * The rule `old-address` makes sure that no two pages claim the same address.
 *
 * @param pages The entries that patients can open: the address of a draft must not redirect.
 */
export function listRedirects(pages: MovedPages): Redirect[] {
  return (Object.keys(pagePaths) as PageCollection[])
    .flatMap((name) =>
      pages[name].flatMap(({ id, data }) =>
        data.redirectsFrom.map((from) => ({ from, to: pagePaths[name](id) })),
      ),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

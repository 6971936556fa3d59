import { pagePaths, type PageCollection } from '../model/page-paths.ts';
import type { EntryFile } from './library-entries.ts';

/** A permanent redirect. Both paths begin and end with a slash. */
export interface Redirect {
  from: string;
  to: string;
}

interface Moved {
  redirectsFrom: readonly string[];
}
export type MovedPages = Readonly<Record<PageCollection, readonly EntryFile<Moved>[]>>;

/**
 * Returns the redirects of the given pages, sorted by old address so that builds are reproducible. The
 * content check makes sure that no two pages claim the same address and that none hides a page.
 *
 * @param pages The public entries (`isPublic`), since nothing may redirect to a draft.
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

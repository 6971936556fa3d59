import type { Article } from '../model/article.ts';
import type { Condition } from '../model/condition.ts';
import type { Entry } from './entry.ts';
import { conditionPath, treatmentPath } from '../model/urls.ts';

/** An address that moved for good: a path of this site with slashes at both ends, and the page there now. */
export interface Redirect {
  from: string;
  to: string;
}

type Moved<Data extends { redirectsFrom: readonly string[] }> = Entry<Pick<Data, 'redirectsFrom'>>;

/**
 * Where the old addresses of pages lead, sorted by old address so that every build writes the same.
 * That no two pages claim one address, and none hides a page, is checked over the whole of `content/`.
 *
 * @param articles, conditions Those that patients can open (`isPublic`): a draft must not draw readers.
 */
export function listRedirects(
  articles: readonly Moved<Article>[],
  conditions: readonly Moved<Condition>[],
): Redirect[] {
  const moves = [
    ...articles.map(({ slug, data }) => ({ to: treatmentPath(slug), data })),
    ...conditions.map(({ slug, data }) => ({ to: conditionPath(slug), data })),
  ];
  return moves
    .flatMap(({ to, data }) => data.redirectsFrom.map((from) => ({ from, to })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

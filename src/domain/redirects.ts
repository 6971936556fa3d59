import type { Article } from '../model/article.ts';
import type { Condition } from '../model/condition.ts';
import type { Entry } from './entry.ts';
import { conditionPath, treatmentPath } from '../model/urls.ts';

/** A permanent redirect. Both paths begin and end with a slash. */
export interface Redirect {
  from: string;
  to: string;
}

type Moved<Data extends { redirectsFrom: readonly string[] }> = Entry<Pick<Data, 'redirectsFrom'>>;

/**
 * Returns the redirects of the given pages, sorted by old address so that builds are reproducible. The
 * content check makes sure that no two pages claim the same address and that none hides a page.
 *
 * @param articles, conditions The public ones (`isPublic`), since nothing may redirect to a draft.
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

import { careLevels, type CareLevel } from '../model/taxonomies.ts';
import type { ArticleEntry } from './entry.ts';

const ladder = Object.keys(careLevels) as CareLevel[];

/**
 * Returns the treatments that a reader may want to weigh against this one: those with the most conditions
 * in common, then those nearest on the ladder of care.
 *
 * @param treatments The candidates; their order breaks ties.
 */
export function chooseRelated(
  article: ArticleEntry,
  treatments: readonly ArticleEntry[],
  limit: number,
): ArticleEntry[] {
  const shared = ({ data }: ArticleEntry) =>
    data.conditions.filter((slug) => article.data.conditions.includes(slug)).length;
  const steps = ({ data }: ArticleEntry) =>
    Math.abs(ladder.indexOf(data.careLevel) - ladder.indexOf(article.data.careLevel));
  return treatments
    .filter((other) => other.slug !== article.slug && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a) || steps(a) - steps(b))
    .slice(0, limit);
}

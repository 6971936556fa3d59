import { careLevels, type CareLevel } from '../model/taxonomies.ts';
import type { ArticleEntry } from './entry.ts';

const ladder = Object.keys(careLevels) as CareLevel[];

/**
 * The treatments that a reader of one may want to weigh against it: those for the most of the same
 * conditions, then those nearest on the ladder of care.
 *
 * @param treatments Those that may be shown, in the order that breaks a tie.
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

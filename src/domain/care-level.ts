import { careLevels, type CareLevel } from '../model/taxonomies.ts';
import type { ArticleEntry } from './entry.ts';

/** The treatments on one step of the ladder of care. */
export interface CareStep<Treatment> {
  level: CareLevel;
  label: string;
  articles: Treatment[];
}

/** Returns treatments grouped by step, from self-care to surgery, without empty steps. Their order is kept. */
export function groupByCareLevel<Treatment extends ArticleEntry>(
  articles: readonly Treatment[],
): CareStep<Treatment>[] {
  return (Object.keys(careLevels) as CareLevel[])
    .map((level) => ({
      level,
      label: careLevels[level].label,
      articles: articles.filter(({ data }) => data.careLevel === level),
    }))
    .filter((step) => step.articles.length > 0);
}

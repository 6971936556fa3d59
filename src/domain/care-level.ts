import { careLevels, type CareLevel } from '../model/taxonomies.ts';
import type { ArticleEntry } from './entry.ts';

/** The treatments that stand on one step of the ladder of care. */
export interface CareStep<Treatment> {
  level: CareLevel;
  label: string;
  articles: Treatment[];
}

/** Treatments by step, from self-care to surgery, in the order in which they come; no step is empty. */
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

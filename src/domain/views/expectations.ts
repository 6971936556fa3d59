/** What a patient can expect of a treatment, as its page shows it. */
import type { Article } from '../../model/article.ts';
import type { CitedPoint } from '../../model/cited-point.ts';
import type { Milestone } from '../../model/recovery.ts';
import type { Source } from '../../model/source.ts';
import { milestones } from '../../model/taxonomies.ts';
import { listExpectationSections } from '../expectations.ts';
import { nameWeeks } from '../weeks.ts';
import { referToSource, type SourceReference } from './references.ts';

/** A statement, and the numbers of its sources in the list at the end of the page. */
export interface PointView {
  text: string;
  sources: SourceReference[];
  /** What a patient can do again and when. Only a recovery timeline has it. */
  milestone?: { name: string; weeks?: string; fromWeek?: number; toWeek?: number };
}

export type ExpectationView = ReturnType<typeof viewExpectations>[number];

/**
 * Returns statements as a page shows them.
 *
 * @param sources In the order of the page. Short names of other sources are dropped.
 */
export function viewPoints(
  points: readonly (CitedPoint | Milestone)[],
  sources: readonly Source[],
): PointView[] {
  return points.map((point) => ({
    text: point.text,
    sources: point.sources.flatMap((id) => referToSource(sources, id) ?? []),
    ...('milestone' in point && { milestone: viewMilestone(point) }),
  }));
}

function viewMilestone({ milestone, fromWeek, toWeek }: Milestone) {
  const weeks = nameWeeks({ fromWeek, toWeek });
  return {
    name: milestones[milestone].label,
    ...(weeks !== undefined && { weeks }),
    ...(fromWeek !== undefined && { fromWeek }),
    ...(toWeek !== undefined && { toWeek }),
  };
}

/**
 * Returns the sections that have points.
 *
 * @param sources In the order of the page.
 */
export function viewExpectations(data: Article, sources: readonly Source[]) {
  return listExpectationSections(data).map(({ id, name, points }) => ({
    id,
    name,
    points: viewPoints(points, sources),
  }));
}

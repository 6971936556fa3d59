/** What a patient can expect of a treatment: who does it, the day itself, and the weeks after. */
import type { Article } from '../../model/article.ts';
import type { CitedPoint } from '../../model/cited-point.ts';
import type { Milestone } from '../../model/recovery.ts';
import type { Source } from '../../model/source.ts';
import { milestones, type CareLevel } from '../../model/taxonomies.ts';
import { nameWeeks } from '../weeks.ts';
import { referToSource, type SourceReference } from './references.ts';

/** A statement and where its sources are in the list at the end of the page. */
export interface PointView {
  text: string;
  sources: SourceReference[];
  /** What a patient can do again and when. Only a recovery timeline has it. */
  milestone?: { name: string; weeks?: string; fromWeek?: number; toWeek?: number };
}

export type ExpectationView = ReturnType<typeof viewExpectations>[number];

/** @param sources In the order of the page. A short name that is not among them is left out. */
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

/** The heading of “What happens”, in words that people search for. */
const whatHappens: Readonly<Record<CareLevel, string>> = {
  'self-care': 'How to do it',
  conservative: 'What happens in a session',
  injection: 'What happens on the day',
  surgery: 'What happens on the day',
};

function nameWhatHappens({ careLevel, therapyType }: Article): string {
  return therapyType === 'drug-therapy' ? 'How to take them' : whatHappens[careLevel];
}

/** The sections that have points, in the order in which a patient goes through them. */
function listSections(data: Article) {
  return [
    { id: 'who-performs', name: 'Who does it', points: data.whoPerforms },
    { id: 'preparation', name: 'How to prepare', points: data.preparation },
    { id: 'what-happens', name: nameWhatHappens(data), points: data.whatHappens },
    { id: 'recovery-timeline', name: 'Recovery timeline', points: data.recoveryTimeline },
    { id: 'coverage', name: 'Cost and coverage', points: data.coverage },
  ].filter(({ points }) => points.length > 0);
}

/** Every point of these sections, in the order of the page. */
export function listExpectations(data: Article): CitedPoint[] {
  return listSections(data).flatMap(({ points }): CitedPoint[] => points);
}

/** @param sources As in `viewPoints`. */
export function viewExpectations(data: Article, sources: readonly Source[]) {
  return listSections(data).map(({ id, name, points }) => ({
    id,
    name,
    points: viewPoints(points, sources),
  }));
}

/** What a patient can expect of a treatment: who does it, the day itself, and the weeks after. */
import type { Article } from '../model/article.ts';
import type { CitedPoint } from '../model/cited-point.ts';
import type { CareLevel } from '../model/taxonomies.ts';

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
export function listExpectationSections(data: Article) {
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
  return listExpectationSections(data).flatMap(({ points }): CitedPoint[] => points);
}

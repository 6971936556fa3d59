/** Examples of every state that a page can be in. */
import type { ArticleInput } from '../../model/article.ts';
import type { ReviewState } from '../../domain/review-state.ts';
import { personSchema } from '../../model/person.ts';

const reviewer = personSchema.parse({
  name: 'Name of a reviewer',
  credentials: 'credentials',
  reviewer: true,
});
const signed = { reviewer, reviewerSlug: 'review', date: '2026-06-15' } as const;
const longTitle = 'Example of a treatment whose title has as many letters as allowed here';

export interface TreatmentState {
  slug: string;
  name: string;
  fields?: Partial<ArticleInput>;
  withoutSources?: true;
  review?: ReviewState;
  /** Whether the settings have a telephone number, a booking page and an email address. */
  reachable?: boolean;
}

export const treatmentStates: TreatmentState[] = [
  {
    slug: 'reviewed',
    name: 'Reviewed, with everything that a page can have',
    review: { kind: 'current', ...signed, nextDue: '2029-06-15' },
  },
  { slug: 'not-reviewed', name: 'Not reviewed' },
  {
    slug: 'review-overdue',
    name: 'Review overdue',
    review: { kind: 'overdue', ...signed, nextDue: '2026-07-15' },
  },
  { slug: 'review-withdrawn', name: 'Changed since its review', review: { kind: 'withdrawn' } },
  { slug: 'archived', name: 'Archived', fields: { status: 'archived' } },
  { slug: 'no-sources', name: 'No sources yet', withoutSources: true },
  { slug: 'no-telephone', name: 'No telephone, booking page or mail address', reachable: false },
  {
    slug: 'long-title',
    name: 'Very long title and names',
    fields: {
      title: longTitle,
      alsoKnownAs: Array.from({ length: 12 }, () => 'Donaudampfschifffahrtsgesellschaftskapitän'),
    },
  },
  {
    slug: 'least',
    name: 'The least that a page can have, without a picture',
    fields: {
      whoPerforms: [],
      preparation: [],
      whatHappens: [],
      recoveryTimeline: [],
      coverage: [],
      faqs: [],
      callsToAction: [],
      changes: [],
      questionsToAsk: [],
      alsoKnownAs: [],
    },
  },
];

export interface ConditionState {
  slug: string;
  name: string;
  treatments: number;
}

export const conditionStates: ConditionState[] = [
  { slug: 'no-treatment', name: 'A condition without a treatment', treatments: 0 },
  { slug: 'one-treatment', name: 'A condition with one treatment', treatments: 1 },
  { slug: 'thirty-treatments', name: 'A condition with thirty treatments', treatments: 30 },
];

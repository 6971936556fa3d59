import { dayOf } from '../../../src/domain/days.ts';
import { fingerprintOf } from '../../../src/domain/fingerprint.ts';
import { reviewStateOf, type ReviewState } from '../../../src/domain/review-state.ts';
import {
  isOpen,
  listEntries,
  readSettings,
  type ContentLibrary,
  type ValidEntry,
} from '../../../src/entries/content-library.ts';

/** The state of a page's medical review. */
export interface PageReview {
  /** The path of the page's file from the project root. */
  file: string;
  title: string;
  need: ReviewNeed;
  /** The day the next review is due, or was due. */
  nextDue: string | undefined;
  reviewer: string | undefined;
}

/** Most urgent first. */
export const reviewNeeds = {
  overdue: 'Overdue',
  changed: 'Changed since the review',
  never: 'Never reviewed',
  soon: 'Due within 90 days',
  later: 'Due later',
} as const;
export type ReviewNeed = keyof typeof reviewNeeds;

/** How many days before it is due a review is announced. */
const noticeDays = 90;

/**
 * Lists the medical reviews of all public pages, most urgent first. Archived pages need none.
 *
 * @throws if a file is not valid; `npm run check:content` explains why.
 */
export async function listReviews(library: ContentLibrary): Promise<PageReview[]> {
  const { reviewIntervalMonths: intervalMonths } = readSettings(library);
  const people = new Map(listEntries(library, 'people').map(({ slug, fields }) => [slug, fields]));
  const pages = [...listEntries(library, 'articles'), ...listEntries(library, 'conditions')];
  const reviews = await Promise.all(
    pages
      .filter((entry) => isOpen(entry, library) && entry.fields.status !== 'archived')
      .map(async (entry) => {
        const { fields, body } = entry;
        const state = reviewStateOf(fields.review, {
          fingerprint: await fingerprintOf(fields, body),
          reviewer: people.get(fields.review?.reviewer ?? ''),
          today: library.today,
          intervalMonths,
          whenOverdue: 'say-so',
        });
        return describe(entry, state, library.today);
      }),
  );
  const order = Object.keys(reviewNeeds);
  return reviews.sort(
    (a, b) =>
      order.indexOf(a.need) - order.indexOf(b.need) ||
      (a.nextDue ?? '').localeCompare(b.nextDue ?? '') ||
      (a.file < b.file ? -1 : 1),
  );
}

function describe(
  { path, fields }: ValidEntry<'articles' | 'conditions'>,
  state: ReviewState,
  today: string,
): PageReview {
  const page = { file: path, title: fields.title, nextDue: undefined, reviewer: undefined };
  if (state.kind === 'none') return { ...page, need: 'never' };
  if (!('reviewer' in state)) return { ...page, need: 'changed' };
  const { nextDue, reviewer } = state;
  const isSoon = nextDue <= addDays(today, noticeDays);
  const need = state.kind === 'overdue' ? 'overdue' : isSoon ? 'soon' : 'later';
  return { ...page, need, nextDue, reviewer: reviewer.name };
}

function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return dayOf(moment);
}

/** Formats reviews as text: a heading for each need, and a line for each page. */
export function formatReviews(reviews: readonly PageReview[]): string {
  const groups = (Object.keys(reviewNeeds) as ReviewNeed[])
    .map((need) => ({ need, pages: reviews.filter((review) => review.need === need) }))
    .filter(({ pages }) => pages.length > 0);
  return groups
    .map(({ need, pages }) =>
      [`${reviewNeeds[need]} (${pages.length})`, ...pages.map(formatLine)].join('\n'),
    )
    .join('\n\n');
}

function formatLine({ file, title, nextDue, reviewer }: PageReview): string {
  const due = nextDue ? `; due ${nextDue}, last by ${reviewer ?? 'nobody'}` : '';
  return `  ${title} (${file})${due}`;
}

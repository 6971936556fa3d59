import { dayOf } from '../../../src/domain/days.ts';
import { fingerprintOf } from '../../../src/domain/fingerprint.ts';
import { reviewStateOf, type ReviewState } from '../../../src/domain/review-state.ts';
import { splitFrontMatter } from '../../../src/entries/parsing/front-matter.ts';
import { articleSchema } from '../../../src/model/article.ts';
import { conditionSchema } from '../../../src/model/condition.ts';
import { personSchema } from '../../../src/model/person.ts';
import { siteSettingsSchema } from '../../../src/model/site-settings.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import type { Library } from '../../../src/entries/library.ts';
import { isOpen } from '../../../src/entries/is-open.ts';

/** A page that patients can open, and what there is to do about its medical review. */
export interface PageReview {
  /** The file of the page, from the top of the repository. */
  file: string;
  title: string;
  need: ReviewNeed;
  /** The day by which to review it again, or by which it should have been. */
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

/** How long before a review is due the team is told, in days. */
const notice = 90;

/**
 * The medical reviews of all public pages, the most urgent first; archived pages need none.
 *
 * @throws where a file is not valid; `npm run check:content` says what is wrong with it.
 */
export async function listReviews(library: Library): Promise<PageReview[]> {
  const settings = siteSettingsSchema.parse(library.entries.get('settings')?.get('site')?.data);
  const pages = library.files.filter(
    (file) => file.collection === 'articles' || file.collection === 'conditions',
  );
  const reviews = await Promise.all(
    pages
      .filter((file) => isOpen(file, library))
      .map(async (file) => {
        const data = parsePage(file);
        if (data.status === 'archived') return [];
        const person = library.entries.get('people')?.get(data.review?.reviewer ?? '');
        const state = reviewStateOf(data.review, {
          fingerprint: await fingerprintOf(data, bodyOf(file)),
          reviewer: person && personSchema.parse(person.data),
          today: library.today,
          intervalMonths: settings.reviewIntervalMonths,
          whenOverdue: 'say-so',
        });
        return [describe(file, data.title, state, library.today)];
      }),
  );
  const order = Object.keys(reviewNeeds);
  return reviews
    .flat()
    .sort(
      (a, b) =>
        order.indexOf(a.need) - order.indexOf(b.need) ||
        (a.nextDue ?? '').localeCompare(b.nextDue ?? '') ||
        (a.file < b.file ? -1 : 1),
    );
}

function parsePage({ collection, path, data }: ContentFile) {
  const schema = collection === 'articles' ? articleSchema : conditionSchema;
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not valid: npm run check:content says what is wrong with it.`);
}

function bodyOf({ text }: ContentFile): string {
  const split = splitFrontMatter(text);
  return 'body' in split ? split.body : '';
}

function describe(
  { path }: ContentFile,
  title: string,
  state: ReviewState,
  today: string,
): PageReview {
  const page = { file: path, title, nextDue: undefined, reviewer: undefined };
  if (state.kind === 'none') return { ...page, need: 'never' };
  if (!('reviewer' in state)) return { ...page, need: 'changed' };
  const { nextDue, reviewer } = state;
  const isSoon = nextDue <= addDays(today, notice);
  const need = state.kind === 'overdue' ? 'overdue' : isSoon ? 'soon' : 'later';
  return { ...page, need, nextDue, reviewer: reviewer.name };
}

function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return dayOf(moment);
}

/** The reviews as text: a heading for each need, and a line for each page. */
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

import type { Review } from '../model/page.ts';
import type { Person } from '../model/person.ts';
import type { OverdueReviewPolicy } from '../model/taxonomies.ts';
import { addMonths } from './days.ts';

/** What a page may state about its medical review. */
export type ReviewState =
  | { kind: 'none' }
  /** The review is of an earlier text, so the badge and the structured data are withdrawn. */
  | { kind: 'withdrawn' }
  /** The next review is overdue, and the settings withdraw overdue reviews. */
  | { kind: 'lapsed'; date: string; nextDue: string }
  | {
      kind: 'current' | 'overdue';
      reviewer: Person;
      reviewerSlug: string;
      date: string;
      nextDue: string;
    };

interface Circumstances {
  /** The fingerprint of the current text. */
  fingerprint: string;
  /** The person that the review names, if there is one. */
  reviewer: Person | undefined;
  today: string;
  intervalMonths: number;
  /** What happens to an overdue review. */
  whenOverdue: OverdueReviewPolicy;
}

/** Returns the state of a review. It counts only while it matches the text and its signer is a reviewer. */
export function reviewStateOf(review: Review | undefined, now: Circumstances): ReviewState {
  if (!review) return { kind: 'none' };
  if (review.fingerprint !== now.fingerprint || !now.reviewer?.reviewer)
    return { kind: 'withdrawn' };
  const nextDue = addMonths(review.date, now.intervalMonths);
  const isOverdue = nextDue < now.today;
  if (isOverdue && now.whenOverdue === 'withdraw') {
    return { kind: 'lapsed', date: review.date, nextDue };
  }
  return {
    kind: isOverdue ? 'overdue' : 'current',
    reviewer: now.reviewer,
    reviewerSlug: review.reviewer,
    date: review.date,
    nextDue,
  };
}

import type { Review } from '../model/page.ts';
import type { Person } from '../model/person.ts';
import type { OverdueReviewPolicy } from '../model/taxonomies.ts';
import { addMonths } from './days.ts';

/** What a page may say about its medical review. */
export type ReviewState =
  | { kind: 'none' }
  /** Somebody signed an earlier text; the badge and the structured data are withdrawn. */
  | { kind: 'withdrawn' }
  /** Its time is over, and the owner has decided that it then counts no longer. */
  | { kind: 'lapsed'; date: string; nextDue: string }
  | {
      kind: 'current' | 'overdue';
      reviewer: Person;
      reviewerSlug: string;
      date: string;
      nextDue: string;
    };

interface Circumstances {
  /** Of the text as it is now. */
  fingerprint: string;
  /** The reviewer that the review names, if there is such a person. */
  reviewer: Person | undefined;
  today: string;
  intervalMonths: number;
  /** What happens to a review whose time is over. */
  whenOverdue: OverdueReviewPolicy;
}

/** A review counts only while it is of this very text and signed by one who reviews medical content. */
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

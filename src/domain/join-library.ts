/**
 * Joins each treatment and condition with everything that it points to, without what patients may not see
 * yet.
 */
import type { Article } from '../model/article.ts';
import type { Condition } from '../model/condition.ts';
import type { Person } from '../model/person.ts';
import { isPublic } from '../model/publication.ts';
import type { ArticleEntry, ConditionEntry, UrgentAdviceEntry } from './entry.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { EntryFile } from './library-entries.ts';
import { requireEntry, toEntry, type LibraryIndex } from './library-index.ts';
import { reviewStateOf, type ReviewState } from './review-state.ts';

/** What the pages of treatments and conditions need besides their own fields. */
interface Joined {
  urgentAdvice: UrgentAdviceEntry[];
  review: ReviewState;
  /** Its authors, and its reviewer while the review counts. */
  people: Map<string, Person>;
}

/** A treatment with everything that it points to. */
export interface JoinedArticle extends ArticleEntry, Joined {
  conditions: ConditionEntry[];
  /** The listed treatments for any of the same conditions, including itself. */
  neighbors: ArticleEntry[];
}

/** A condition with everything that it points to, and the treatments that point to it. */
export interface JoinedCondition extends ConditionEntry, Joined {
  treatments: ArticleEntry[];
}

/** A joined entry with the entry that it was made from. */
type WithSource<J, S> = J & { source: S };

/**
 * Returns a treatment with everything that it points to.
 *
 * @throws if a relation points to no entry; `npm run check:content` names the file and field.
 */
export async function joinArticle<S extends EntryFile<Article>>(
  source: S,
  index: LibraryIndex,
): Promise<WithSource<JoinedArticle, S>> {
  const conditions = source.data.conditions
    .map((slug) => requireEntry(index.conditions, slug))
    .filter(({ data }) => isPublic(data, index.today));
  const adviceSlugs = [
    ...source.data.urgentAdvice,
    ...conditions.flatMap(({ data }) => data.urgentAdvice),
  ];
  return {
    ...toEntry(source),
    source,
    conditions,
    neighbors: unique(conditions.flatMap(({ slug }) => index.treatments.get(slug) ?? [])),
    urgentAdvice: unique(adviceSlugs).map((slug) => requireEntry(index.urgentAdvice, slug)),
    ...(await describeReview(source, index)),
  };
}

/** Returns a condition with everything that it points to. @throws like `joinArticle`. */
export async function joinCondition<S extends EntryFile<Condition>>(
  source: S,
  index: LibraryIndex,
): Promise<WithSource<JoinedCondition, S>> {
  return {
    ...toEntry(source),
    source,
    treatments: index.treatments.get(source.id) ?? [],
    urgentAdvice: source.data.urgentAdvice.map((slug) => requireEntry(index.urgentAdvice, slug)),
    ...(await describeReview(source, index)),
  };
}

async function describeReview(
  { data, body = '' }: EntryFile<Article> | EntryFile<Condition>,
  { people, site, today }: LibraryIndex,
) {
  const review = reviewStateOf(data.review, {
    fingerprint: await fingerprintOf(data, body),
    reviewer: data.review && people.get(data.review.reviewer)?.data,
    today,
    intervalMonths: site.settings.reviewIntervalMonths,
    whenOverdue: site.settings.overdueReviews,
  });
  const named = [...data.authors, ...('reviewerSlug' in review ? [review.reviewerSlug] : [])];
  return {
    review,
    people: new Map(named.map((slug) => [slug, requireEntry(people, slug).data])),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

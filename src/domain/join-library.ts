/**
 * Joins each treatment and condition with everything that it points to, without what patients may not see
 * yet. It reads no files, so the build and the editor's preview share it.
 */
import type { Article } from '../model/article.ts';
import type { Condition } from '../model/condition.ts';
import type { Person } from '../model/person.ts';
import { careLevels, type CareLevel } from '../model/taxonomies.ts';
import type { UrgentAdvice } from '../model/urgent-advice.ts';
import type {
  ArticleEntry,
  ConceptEntry,
  ConditionEntry,
  Entry,
  Site,
  TermEntry,
  UrgentAdviceEntry,
} from './entry.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isListed, isPublic } from '../model/publication.ts';
import type { EntryFile, LibraryEntries } from './library-entries.ts';
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

/** What every page is made of besides its own entry. The lists contain what `isListed`. */
export interface PageLibrary {
  site: Site;
  terms: readonly TermEntry[];
  urgentAdvice: readonly UrgentAdviceEntry[];
  people: readonly Entry<Person>[];
  /** The components of warning signs. */
  concepts: readonly ConceptEntry[];
  /** By care level and title. */
  listedArticles: readonly ArticleEntry[];
  /** By title. */
  listedConditions: readonly ConditionEntry[];
}

/** The entries by slug, for joining them. */
export interface LibraryIndex {
  today: string;
  site: Site;
  conditions: Index<Condition>;
  urgentAdvice: Index<UrgentAdvice>;
  concepts: readonly ConceptEntry[];
  people: Index<Person>;
  terms: TermEntry[];
  /** The listed entries, as in `PageLibrary`. */
  listedArticles: ArticleEntry[];
  listedConditions: ConditionEntry[];
  /** The listed treatments by the slugs of their conditions. */
  treatments: ReadonlyMap<string, ArticleEntry[]>;
}

type Index<Data> = ReadonlyMap<string, Entry<Data>> & { noun: string };

/** The collections that pages are made of. */
type IndexedEntries = Pick<
  LibraryEntries,
  | 'articles'
  | 'conditions'
  | 'urgent-advice'
  | 'warning-concepts'
  | 'glossary'
  | 'people'
  | 'settings'
>;

/**
 * Returns the index of a library.
 *
 * @param origin The address of the site.
 * @param today The day that decides what is public, as `YYYY-MM-DD`.
 */
export function indexLibrary(entries: IndexedEntries, origin: URL, today: string): LibraryIndex {
  const listedArticles = entries.articles
    .filter(({ data }) => isListed(data, today))
    .map(toEntry)
    .sort(byCareLevelThenTitle);
  return {
    today,
    site: { origin, settings: entries.settings },
    conditions: indexEntries('condition', entries.conditions),
    urgentAdvice: indexEntries('urgent advice', entries['urgent-advice']),
    concepts: entries['warning-concepts'].map(toEntry),
    people: indexEntries('person', entries.people),
    terms: entries.glossary.map(toEntry).sort((a, b) => compareText(a.data.term, b.data.term)),
    listedArticles,
    listedConditions: entries.conditions
      .filter(({ data }) => isListed(data, today))
      .map(toEntry)
      .sort(byTitle),
    treatments: groupByCondition(listedArticles),
  };
}

/** Returns the part of an index that every page uses. */
export function describeLibrary(index: LibraryIndex): PageLibrary {
  const { site, terms, concepts, listedArticles, listedConditions } = index;
  const [urgentAdvice, people] = [[...index.urgentAdvice.values()], [...index.people.values()]];
  return { site, terms, urgentAdvice, people, concepts, listedArticles, listedConditions };
}

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
    .map((slug) => find(index.conditions, slug))
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
    urgentAdvice: unique(adviceSlugs).map((slug) => find(index.urgentAdvice, slug)),
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
    urgentAdvice: source.data.urgentAdvice.map((slug) => find(index.urgentAdvice, slug)),
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
  return { review, people: new Map(named.map((slug) => [slug, find(people, slug).data])) };
}

function toEntry<Data>({ id, data }: EntryFile<Data>): Entry<Data> {
  return { slug: id, data };
}

function indexEntries<Data>(noun: string, sources: readonly EntryFile<Data>[]): Index<Data> {
  const index = new Map(sources.map((source) => [source.id, toEntry(source)]));
  return Object.assign(index, { noun });
}

function find<Data>(index: Index<Data>, slug: string): Entry<Data> {
  const entry = index.get(slug);
  if (!entry) throw new Error(`there is no ${index.noun} "${slug}": run npm run check:content`);
  return entry;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function groupByCondition(articles: readonly ArticleEntry[]): Map<string, ArticleEntry[]> {
  const groups = new Map<string, ArticleEntry[]>();
  for (const article of articles) {
    for (const slug of article.data.conditions) {
      const group = groups.get(slug);
      if (group) group.push(article);
      else groups.set(slug, [article]);
    }
  }
  return groups;
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

export function byTitle(a: ConditionEntry, b: ConditionEntry): number {
  return compareText(a.data.title, b.data.title);
}

const careOrder = Object.keys(careLevels) as CareLevel[];

export function byCareLevelThenTitle(a: ArticleEntry, b: ArticleEntry): number {
  return (
    careOrder.indexOf(a.data.careLevel) - careOrder.indexOf(b.data.careLevel) ||
    compareText(a.data.title, b.data.title)
  );
}

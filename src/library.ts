/**
 * The library as pages see it: entries joined, sorted, without what patients may not see yet.
 * The only caller of `getCollection`; each collection is read once a build.
 */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type {
  ArticleEntry,
  ConditionEntry,
  Entry,
  Site,
  TermEntry,
  UrgentAdviceEntry,
} from './domain/entry.ts';
import { chooseBuildDay } from './domain/days.ts';
import { fingerprintOf } from './domain/fingerprint.ts';
import { isListed, isPublic } from './domain/publication.ts';
import { reviewStateOf, type ReviewState } from './domain/review-state.ts';
import type { Person } from './model/person.ts';
import { careLevels, type CareLevel } from './model/taxonomies.ts';

/** An article with everything that it points to. */
export interface LibraryArticle extends ArticleEntry {
  source: CollectionEntry<'articles'>;
  conditions: ConditionEntry[];
  /** The treatments in the lists for any of the same conditions, itself among them. */
  neighbors: ArticleEntry[];
  urgentAdvice: UrgentAdviceEntry[];
  review: ReviewState;
  /** Its authors, and its reviewer while the review counts. */
  people: Map<string, Person>;
}

/** A condition with everything that it points to, and the treatments that point to it. */
export interface LibraryCondition extends ConditionEntry {
  source: CollectionEntry<'conditions'>;
  treatments: ArticleEntry[];
  urgentAdvice: UrgentAdviceEntry[];
  review: ReviewState;
  people: Map<string, Person>;
}

/** Everything that is public. The lists hold what `isListed`; archived pages are public but in no list. */
export interface Library {
  site: Site;
  articles: LibraryArticle[];
  conditions: LibraryCondition[];
  terms: TermEntry[];
  urgentAdvice: UrgentAdviceEntry[];
  people: Entry<Person>[];
  listedArticles: LibraryArticle[];
  listedConditions: LibraryCondition[];
}

let library: Promise<Library> | undefined;

/**
 * @param origin The site's own address (`Astro.site`).
 * @throws where a relation leads nowhere; `npm run check:content` says so with file and field.
 */
export function loadLibrary(origin: URL | undefined): Promise<Library> {
  if (!origin) throw new Error('`site` is missing in astro.config.mjs');
  // The development server shows edits at once, so it reads afresh.
  if (import.meta.env.DEV) return readLibrary(origin);
  return (library ??= readLibrary(origin));
}

async function readLibrary(origin: URL): Promise<Library> {
  const [articles, conditions, advice, terms, people, settings] = await Promise.all([
    getCollection('articles'),
    getCollection('conditions'),
    getCollection('urgent-advice'),
    getCollection('glossary'),
    getCollection('people'),
    getEntry('settings', 'site'),
  ]);
  if (!settings) throw new Error('content/settings/site.yaml is missing');

  const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
  const adviceBySlug = indexEntries('urgent advice', advice.map(toEntry));
  const conditionBySlug = indexEntries('condition', conditions.map(toEntry));
  const peopleBySlug = indexEntries('person', people.map(toEntry));

  const describeReview = async ({ data, body = '' }: MedicalSource) => {
    const reviewer = data.review && peopleBySlug.get(data.review.reviewer)?.data;
    const review = reviewStateOf(data.review, {
      fingerprint: await fingerprintOf(data, body),
      reviewer,
      today,
      intervalMonths: settings.data.reviewIntervalMonths,
    });
    const named = [...data.authors, ...('reviewerSlug' in review ? [review.reviewerSlug] : [])];
    return { review, people: new Map(named.map((slug) => [slug, find(peopleBySlug, slug).data])) };
  };

  const listed = articles.filter(({ data }) => isListed(data, today)).map(toEntry);
  const treatments = groupByCondition(listed.sort(byCareLevelThenTitle));

  const libraryArticles = await Promise.all(
    articles
      .filter(({ data }) => isPublic(data, today))
      .map(async (source): Promise<LibraryArticle> => {
        const itsConditions = source.data.conditions
          .map((slug) => find(conditionBySlug, slug))
          .filter(({ data }) => isPublic(data, today));
        const adviceSlugs = [
          ...source.data.urgentAdvice,
          ...itsConditions.flatMap(({ data }) => data.urgentAdvice),
        ];
        return {
          ...toEntry(source),
          source,
          conditions: itsConditions,
          neighbors: unique(itsConditions.flatMap(({ slug }) => treatments.get(slug) ?? [])),
          urgentAdvice: unique(adviceSlugs).map((slug) => find(adviceBySlug, slug)),
          ...(await describeReview(source)),
        };
      }),
  );
  libraryArticles.sort(byCareLevelThenTitle);

  const libraryConditions = await Promise.all(
    conditions
      .filter(({ data }) => isPublic(data, today))
      .map(async (source): Promise<LibraryCondition> => ({
        ...toEntry(source),
        source,
        treatments: treatments.get(source.id) ?? [],
        urgentAdvice: source.data.urgentAdvice.map((slug) => find(adviceBySlug, slug)),
        ...(await describeReview(source)),
      })),
  );
  libraryConditions.sort((a, b) => compareText(a.data.title, b.data.title));

  return {
    site: { origin, settings: settings.data },
    articles: libraryArticles,
    conditions: libraryConditions,
    terms: terms.map(toEntry).sort((a, b) => compareText(a.data.term, b.data.term)),
    urgentAdvice: [...adviceBySlug.values()],
    people: [...peopleBySlug.values()],
    listedArticles: libraryArticles.filter(({ data }) => isListed(data, today)),
    listedConditions: libraryConditions.filter(({ data }) => isListed(data, today)),
  };
}

type MedicalSource = CollectionEntry<'articles'> | CollectionEntry<'conditions'>;

function toEntry<Data>({ id, data }: { id: string; data: Data }): Entry<Data> {
  return { slug: id, data };
}

function indexEntries<Data>(noun: string, entries: Entry<Data>[]) {
  const index = new Map(entries.map((entry) => [entry.slug, entry]));
  return Object.assign(index, { noun });
}

function find<E>(index: Map<string, E> & { noun: string }, slug: string): E {
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
      groups.set(slug, [...(groups.get(slug) ?? []), article]);
    }
  }
  return groups;
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

const careOrder = Object.keys(careLevels) as CareLevel[];

function byCareLevelThenTitle(a: ArticleEntry, b: ArticleEntry): number {
  return (
    careOrder.indexOf(a.data.careLevel) - careOrder.indexOf(b.data.careLevel) ||
    compareText(a.data.title, b.data.title)
  );
}

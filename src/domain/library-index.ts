/**
 * The library, indexed for joining its entries into pages. It reads no files, so the build and the
 * editor's preview share it.
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
import type { EntryFile, LibraryEntries } from './library-entries.ts';
import { isListed } from '../model/publication.ts';

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

/** The entries by slug. */
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
  return {
    site,
    terms,
    urgentAdvice: [...index.urgentAdvice.values()],
    people: [...index.people.values()],
    concepts,
    listedArticles,
    listedConditions,
  };
}

/** Returns the entry with a slug. @throws if there is none. */
export function requireEntry<Data>(index: Index<Data>, slug: string): Entry<Data> {
  const entry = index.get(slug);
  if (!entry) throw new Error(`there is no ${index.noun} "${slug}": run npm run check:content`);
  return entry;
}

export function toEntry<Data>({ id, data }: EntryFile<Data>): Entry<Data> {
  return { slug: id, data };
}

function indexEntries<Data>(noun: string, sources: readonly EntryFile<Data>[]): Index<Data> {
  const index = new Map(sources.map((source) => [source.id, toEntry(source)]));
  return Object.assign(index, { noun });
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

/**
 * The library as pages see it: entries joined, sorted, without what patients may not see yet.
 * The only caller of `getCollection`; each collection is read once a build.
 */
import { getCollection } from 'astro:content';
import { chooseBuildDay } from './domain/days.ts';
import {
  byCareLevelThenTitle,
  byTitle,
  describeLibrary,
  indexLibrary,
  joinArticle,
  joinCondition,
  type JoinedArticle,
  type JoinedCondition,
  type PageLibrary,
} from './domain/join-library.ts';
import {
  listPublicEntries,
  type EntryFile,
  type LibraryEntries,
} from './domain/library-entries.ts';
import { requireLibrary } from './entries/shared-library.ts';
import type { Article } from './model/article.ts';
import { collections, type CollectionName } from './model/collections.ts';
import type { Condition } from './model/condition.ts';
import { isListed, isPublic } from './model/publication.ts';
import { listRedirects, type Redirect } from './domain/redirects.ts';
import { collectLexicon } from './domain/search/collect-lexicon.ts';
import type { Lexicon } from './domain/search/lexicon.ts';

export type LibraryArticle = JoinedArticle & { source: EntryFile<Article> };
export type LibraryCondition = JoinedCondition & { source: EntryFile<Condition> };

/** Everything that is public. The lists hold what `isListed`; archived pages are public but in no list. */
export interface Library extends PageLibrary {
  articles: LibraryArticle[];
  conditions: LibraryCondition[];
  listedArticles: LibraryArticle[];
  listedConditions: LibraryCondition[];
  /** Where the old addresses of public pages lead. */
  redirects: Redirect[];
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

/** What search knows by name. */
export async function loadLexicon(origin: URL | undefined): Promise<Lexicon> {
  const { listedArticles, listedConditions, terms, people, site } = await loadLibrary(origin);
  return collectLexicon({
    articles: listedArticles,
    conditions: listedConditions,
    terms,
    people,
    settings: site.settings,
    texts: [...listedConditions, ...listedArticles].map(({ source }) => source.body ?? ''),
  });
}

async function readLibrary(origin: URL): Promise<Library> {
  const entries = await readEntries();
  const { articles, conditions } = entries;
  const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
  const index = indexLibrary(entries, origin, today);
  const isOpen = ({ data }: EntryFile<Article | Condition>) => isPublic(data, today);
  const [libraryArticles, libraryConditions] = await Promise.all([
    Promise.all(articles.filter(isOpen).map((source) => joinArticle(source, index))),
    Promise.all(conditions.filter(isOpen).map((source) => joinCondition(source, index))),
  ]);
  libraryArticles.sort(byCareLevelThenTitle);
  libraryConditions.sort(byTitle);

  return {
    ...describeLibrary(index),
    articles: libraryArticles,
    conditions: libraryConditions,
    listedArticles: libraryArticles.filter(({ data }) => isListed(data, today)),
    listedConditions: libraryConditions.filter(({ data }) => isListed(data, today)),
    redirects: listRedirects(listPublicEntries(requireLibrary())),
  };
}

/** The entries of every collection. */
async function readEntries(): Promise<LibraryEntries> {
  const names = Object.keys(collections) as CollectionName[];
  const lists = await Promise.all(
    names.map(async (name) => [name, await getCollection(name)] as const),
  );
  const { settings, ...entries } = Object.fromEntries(lists);
  const [site] = settings ?? [];
  if (!site) throw new Error('content/settings/site.yaml is missing');
  return { ...entries, settings: site.data } as unknown as LibraryEntries;
}

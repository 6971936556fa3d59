/**
 * The library as pages see it: entries joined and sorted, without those that patients may not see yet.
 * Only this file calls `getCollection`, once per collection and build.
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

/** Everything public. The `listed` lists omit archived pages, which are public but unlisted. */
export interface Library extends PageLibrary {
  articles: LibraryArticle[];
  conditions: LibraryCondition[];
  listedArticles: LibraryArticle[];
  listedConditions: LibraryCondition[];
  /** The redirects from the old addresses of public pages. */
  redirects: Redirect[];
}

let library: Promise<Library> | undefined;

/**
 * Returns the library, cached except in development.
 *
 * @param origin The address of the site (`Astro.site`).
 * @throws if a relation points to no entry; `npm run check:content` names the file and field.
 */
export function loadLibrary(origin: URL | undefined): Promise<Library> {
  if (!origin) throw new Error('`site` is missing in astro.config.mjs');
  // In development, an edit shows immediately.
  if (import.meta.env.DEV) return readLibrary(origin);
  return (library ??= readLibrary(origin));
}

/** Returns the lexicon of names that search recognizes. */
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

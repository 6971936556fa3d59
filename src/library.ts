/**
 * The library as pages see it: entries joined, sorted, without what patients may not see yet.
 * The only caller of `getCollection`; each collection is read once a build.
 */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
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
import { isListed, isPublic } from './model/publication.ts';
import { listRedirects, type Redirect } from './domain/redirects.ts';
import { collectLexicon } from './domain/search/collect-lexicon.ts';
import type { Lexicon } from './domain/search/lexicon.ts';

export type LibraryArticle = JoinedArticle & { source: CollectionEntry<'articles'> };
export type LibraryCondition = JoinedCondition & { source: CollectionEntry<'conditions'> };

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
  const [articles, conditions, advice, concepts, terms, people, settings] = await Promise.all([
    getCollection('articles'),
    getCollection('conditions'),
    getCollection('urgent-advice'),
    getCollection('warning-concepts'),
    getCollection('glossary'),
    getCollection('people'),
    getEntry('settings', 'site'),
  ]);
  if (!settings) throw new Error('content/settings/site.yaml is missing');

  const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
  const index = indexLibrary(
    {
      articles,
      conditions,
      'urgent-advice': advice,
      'warning-concepts': concepts,
      glossary: terms,
      people,
      settings: settings.data,
    },
    origin,
    today,
  );
  const isOpen = ({ data }: (typeof articles | typeof conditions)[number]) => isPublic(data, today);
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
    redirects: listRedirects(libraryArticles, libraryConditions),
  };
}

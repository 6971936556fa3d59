/** The names that search knows, for the browser: fetched when a reader first turns to a search field. */
import type { APIRoute } from 'astro';
import { collectLexicon } from '../../domain/search/collect-lexicon.ts';
import { packLexicon } from '../../domain/search/lexicon.ts';
import { loadLibrary } from '../../library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { listedArticles, listedConditions, terms, urgentAdvice } = await loadLibrary(site);
  const lexicon = collectLexicon({
    articles: listedArticles,
    conditions: listedConditions,
    terms,
    urgentAdvice,
    texts: [...listedConditions, ...listedArticles].map(({ source }) => source.body ?? ''),
  });
  return new Response(JSON.stringify(packLexicon(lexicon)), {
    headers: { 'Content-Type': 'application/json' },
  });
};

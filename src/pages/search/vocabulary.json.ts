/** The words of the texts, which only the search page needs, to search the full-text index for known words only. */
import type { APIRoute } from 'astro';
import { packVocabulary } from '../../domain/search/lexicon.ts';
import { loadLexicon } from '../../library.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(packVocabulary(await loadLexicon(site))), {
    headers: { 'Content-Type': 'application/json' },
  });

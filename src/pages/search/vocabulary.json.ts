/** What only the search page needs to know: what no text has is not asked of the full-text index. */
import type { APIRoute } from 'astro';
import { packVocabulary } from '../../domain/search/lexicon.ts';
import { loadLexicon } from '../../library.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(packVocabulary(await loadLexicon(site))), {
    headers: { 'Content-Type': 'application/json' },
  });

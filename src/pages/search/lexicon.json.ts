/** The names that search knows, for the browser: fetched when a reader first turns to a search field. */
import type { APIRoute } from 'astro';
import { packLexicon } from '../../domain/search/lexicon.ts';
import { loadLexicon } from '../../library.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(packLexicon(await loadLexicon(site))), {
    headers: { 'Content-Type': 'application/json' },
  });

/** The names that search knows, which load when a search field first gets the focus. */
import type { APIRoute } from 'astro';
import { packLexicon } from '../../domain/search/lexicon.ts';
import { loadLexicon } from '../../library.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(packLexicon(await loadLexicon(site))), {
    headers: { 'Content-Type': 'application/json' },
  });

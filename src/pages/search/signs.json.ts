/** The warning signs, for the search field in the header. The search page includes them. */
import type { APIRoute } from 'astro';
import { collectSigns, packSigns } from '../../domain/warning-signs/signs.ts';
import { loadLibrary } from '../../library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { concepts, urgentAdvice } = await loadLibrary(site);
  return new Response(JSON.stringify(packSigns(collectSigns(concepts, urgentAdvice))), {
    headers: { 'Content-Type': 'application/json' },
  });
};

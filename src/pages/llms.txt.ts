import type { APIRoute } from 'astro';
import { formatLlmsIndex } from '../domain/llms-index.ts';
import { loadLibrary } from '../library.ts';

export const GET: APIRoute = async (context) => {
  const { site, listedArticles, listedConditions } = await loadLibrary(context.site);
  return new Response(formatLlmsIndex(listedArticles, listedConditions, site));
};

import type { APIRoute } from 'astro';
import { formatRobots } from '../domain/robots.ts';
import { loadLibrary } from '../library.ts';

export const GET: APIRoute = async (context) => {
  const { site } = await loadLibrary(context.site);
  return new Response(formatRobots(site));
};

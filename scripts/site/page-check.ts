import type { Problem } from '../../src/domain/problem.ts';
import type { SitePage } from './site.ts';

/** One thing that each page must fulfil by itself. */
export type PageCheck = (page: SitePage, origin: string) => Problem[];

/**
 * A check that remembers what it found on a page as long as the page is in memory: a build asks it while
 * Astro still writes the other pages, and again at the end.
 */
export function rememberByPage<Found>(
  check: (page: SitePage, origin: string) => Found,
): (page: SitePage, origin: string) => Found {
  const known = new WeakMap<SitePage, { origin: string; found: Found }>();
  return (page, origin) => {
    const before = known.get(page);
    if (before?.origin === origin) return before.found;
    const found = check(page, origin);
    known.set(page, { origin, found });
    return found;
  };
}

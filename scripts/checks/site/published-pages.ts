import type { Site } from './site.ts';

/** The addresses that others may link to, and that must therefore keep working forever. */
export function listPublishedPaths(site: Site): string[] {
  return site.pages
    .filter(({ path, kind }) => kind !== 'admin' && path !== '/404.html')
    .map(({ path }) => path);
}

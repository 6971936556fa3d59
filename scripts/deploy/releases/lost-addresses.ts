import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHostingRules } from '../../hosting/hosting-rules.ts';
import { parseLocations, readSitemap } from '../../checks/site/sitemap.ts';

/** The paths in the sitemap of a site in a folder; none if there is no site yet. */
export function listServedPaths(folder: string): string[] {
  return toPaths(readSitemap(folder) ?? []);
}

/**
 * The paths in the sitemap of a site that is online.
 *
 * @returns undefined if there is no sitemap, as before the first deploy.
 */
export async function listOnlinePaths(origin: string): Promise<string[] | undefined> {
  try {
    const parts = await readOnlineLocations(`${origin}/sitemap-index.xml`);
    return toPaths((await Promise.all(parts.map(readOnlineLocations))).flat());
  } catch {
    return undefined;
  }
}

/**
 * Asserts that every address that is online still leads to a page on the new site, possibly by a redirect.
 *
 * @param site The folder of the new site.
 * @param paths The paths of the site that is online.
 * @throws with every path that would be lost.
 */
export function assertNoLostPaths(site: string, paths: readonly string[]): void {
  const moved = new Set(readHostingRules(site).redirects.map(({ from }) => from));
  const lost = paths.filter(
    (path) => !moved.has(path) && !existsSync(join(site, decodeURI(path), 'index.html')),
  );
  if (lost.length === 0) return;
  throw new Error(
    `these addresses are online and would stop working:\n${lost.map((path) => `  ${path}\n`).join('')}` +
      'Restore the pages, or add the addresses to "Old addresses of this page" of those that replace them.',
  );
}

async function readOnlineLocations(address: string): Promise<string[]> {
  const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return parseLocations(await response.text());
}

function toPaths(addresses: readonly string[]): string[] {
  return addresses.map((address) => new URL(address).pathname);
}

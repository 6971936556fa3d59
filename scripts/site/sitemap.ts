import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The addresses in a site's sitemap, following its index.
 *
 * @returns undefined where the index, or a file that it names, is missing.
 * @see https://www.sitemaps.org/protocol.html
 */
export function readSitemap(folder: string): string[] | undefined {
  const parts = readLocations(join(folder, 'sitemap-index.xml'));
  const addresses = parts?.map((part) => readLocations(join(folder, new URL(part).pathname)));
  return addresses?.every((found) => found !== undefined) ? addresses.flat() : undefined;
}

function readLocations(file: string): string[] | undefined {
  if (!existsSync(file)) return undefined;
  return [...readFileSync(file, 'utf8').matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(
    ([, location = '']) => location.replaceAll('&amp;', '&'),
  );
}

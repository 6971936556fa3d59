import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The addresses in a site's sitemap, including all files that its index names.
 *
 * @returns undefined if the index, or a file that it names, is missing.
 * @see https://www.sitemaps.org/protocol.html
 */
export function readSitemap(folder: string): string[] | undefined {
  const parts = readLocations(join(folder, 'sitemap-index.xml'));
  const addresses = parts?.map((part) => readLocations(join(folder, new URL(part).pathname)));
  return addresses?.every((found) => found !== undefined) ? addresses.flat() : undefined;
}

function readLocations(file: string): string[] | undefined {
  return existsSync(file) ? parseLocations(readFileSync(file, 'utf8')) : undefined;
}

/** Parses the addresses in the text of a sitemap or of its index. */
export function parseLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(([, location = '']) =>
    location.replaceAll('&amp;', '&'),
  );
}

/** The day each page last changed, `YYYY-MM-DD`, by address. Pages without such a day are missing. */
export function readLastDays(folder: string): Map<string, string> {
  const parts = readLocations(join(folder, 'sitemap-index.xml')) ?? [];
  const entries = parts.flatMap((part) => {
    const text = readFileSync(join(folder, new URL(part).pathname), 'utf8');
    return [...text.matchAll(/<loc>([^<]*)<\/loc><lastmod>(\d{4}-\d{2}-\d{2})/g)];
  });
  return new Map(entries.map(([, address = '', day = '']) => [address, day]));
}

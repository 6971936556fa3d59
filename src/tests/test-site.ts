import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSitemap } from '../../scripts/checks/site/sitemap.ts';

/** The site that the tests look at. */
export const testSite = {
  origin: 'https://library.example',
  folder: '.build/test-site',
} as const;

/** One built page. */
export interface BuiltPage {
  /** Its address, like `/conditions/neck-pain/`. */
  path: string;
  html: string;
}

/** Every HTML page of a built site. */
export function readPages(folder: string = testSite.folder): BuiltPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: `/${relative(folder, file)}`.replace(/index\.html$/, ''),
      html: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

/** The pages that are the site's own: without the CMS, which is a program rather than a page. */
export function readSitePages(folder?: string): BuiltPage[] {
  return readPages(folder).filter(({ path }) => !path.startsWith('/admin/'));
}

/** The addresses in the sitemap, as paths. */
export function listSitemapPaths(folder: string = testSite.folder): string[] {
  const addresses = readSitemap(folder);
  if (!addresses) throw new Error(`the sitemap of ${folder} is not whole`);
  return addresses.map((address) => new URL(address).pathname);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSitemap } from '../../../scripts/checks/site/sitemap.ts';

/** The built site that the tests share. */
export const testSite = {
  origin: 'https://library.example',
  folder: '.build/test-site',
} as const;

/** One built page. */
export interface BuiltPage {
  /** Its path, like `/conditions/neck-pain/`. */
  path: string;
  html: string;
}

/** Returns every HTML page of a built site. */
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

/** Returns the pages of the site without the CMS, which is an application. */
export function readSitePages(folder?: string): BuiltPage[] {
  return readPages(folder).filter(({ path }) => !path.startsWith('/admin/'));
}

/** Returns the addresses in the sitemap, as paths. */
export function listSitemapPaths(folder: string = testSite.folder): string[] {
  const addresses = readSitemap(folder);
  if (!addresses) throw new Error(`the sitemap of ${folder} is incomplete`);
  return addresses.map((address) => new URL(address).pathname);
}

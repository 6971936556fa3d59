import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readLedger } from './ledger.ts';
import { openPage, type OpenPage, type SitePage } from './page.ts';
import { readRedirectRules } from '../../hosting/redirect-rules.ts';
import { readSitemap } from './sitemap.ts';
import { listStylesheetAddresses } from './stylesheet-addresses.ts';

/** A stylesheet of a built site. */
export interface Stylesheet {
  path: string;
  /** The addresses of what it loads. */
  addresses: readonly string[];
}

/** A built site, read once for all checks. */
export interface Site {
  folder: string;
  /** The site's own address, such as `https://library.example`. */
  origin: string;
  pages: readonly SitePage[];
  /** The paths of all files, like `/favicon.svg`. */
  files: ReadonlySet<string>;
  stylesheets: readonly Stylesheet[];
  /** The addresses in the sitemap; undefined if it is missing or incomplete. */
  sitemap: readonly string[] | undefined;
  /** The targets of the host's redirects, by old path. */
  redirectRules: ReadonlyMap<string, string>;
  /** Every address that was ever published. */
  published: readonly string[];
}

/** Called with each page while it is in memory, and the site's own address. */
export type PageVisitor = (opened: OpenPage, origin: string) => void;

/**
 * Reads a built site, page by page.
 *
 * @param origin The site's own address, such as `https://library.example`.
 * @param open Parses a page; a caller that reads sites repeatedly can pass one that caches.
 */
export function readSite(
  folder: string,
  origin: string,
  visit: PageVisitor = () => undefined,
  open = openPage,
): Site {
  const own = new URL(origin).origin;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
    .sort();
  const readAll = <Read>(ending: string, read: (file: string, text: string) => Read) =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => read(file, readFileSync(join(folder, file), 'utf8')));
  return {
    folder,
    origin: own,
    pages: readAll('.html', (file, html) => {
      const opened = open(pathOf(file), html, own);
      visit(opened, own);
      return opened.page;
    }),
    files: new Set(files),
    stylesheets: readAll('.css', (path, css) => ({
      path,
      addresses: listStylesheetAddresses(css),
    })),
    sitemap: readSitemap(folder),
    redirectRules: readRedirectRules(folder),
    published: readLedger(),
  };
}

/** The path of a page, from that of its file, like `/conditions/neck-pain/index.html`. */
function pathOf(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

/** The HTML of a page. */
export function readHtml({ folder }: Site, { path }: SitePage): Buffer {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
}

/** The pages for patients. */
export function listPatientPages(site: Site): SitePage[] {
  return site.pages.filter(({ kind }) => kind === 'page');
}

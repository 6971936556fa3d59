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
  /** What it asks for. */
  addresses: readonly string[];
}

/** A built site, read once for all checks. */
export interface Site {
  folder: string;
  /** The address that its pages carry, such as `https://library.example`. */
  origin: string;
  pages: readonly SitePage[];
  /** The path of every file, like `/favicon.svg`. */
  files: ReadonlySet<string>;
  stylesheets: readonly Stylesheet[];
  /** The addresses in the sitemap; undefined where it is not whole. */
  sitemap: readonly string[] | undefined;
  /** Where addresses lead that the host redirects, by their old path. */
  redirectRules: ReadonlyMap<string, string>;
  /** Every address that was ever published. */
  published: readonly string[];
}

/** Is shown a page while it is open, with the site's own address. */
export type PageLook = (opened: OpenPage, origin: string) => void;

/**
 * Reads a built site, page by page.
 *
 * @param origin The address that its pages carry, such as `https://library.example`.
 *
 * @param open Given by a caller who reads a site again and again, and keeps the pages it knows.
 */
export function readSite(
  folder: string,
  origin: string,
  look: PageLook = () => undefined,
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
      look(opened, own);
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

/** The address of a page, from the path of its file, like `/conditions/neck-pain/index.html`. */
function pathOf(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

/** The source of a page. */
export function readHtml({ folder }: Site, { path }: SitePage): Buffer {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
}

/** The pages that are written for patients. */
export function listPatientPages(site: Site): SitePage[] {
  return site.pages.filter(({ kind }) => kind === 'page');
}

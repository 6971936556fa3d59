import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';
import { attributeOf, parseElements, type Element } from './elements.ts';
import { readLedger } from './ledger.ts';
import { listPageAddresses, type PageAddress } from './page-addresses.ts';
import { readPageJson, type PageJson } from './page-graph.ts';
import { readRedirectRules } from './redirect-rules.ts';
import { readSitemap } from './sitemap.ts';
import { listStylesheetAddresses } from './stylesheet-addresses.ts';

/** One HTML page of a built site. */
export interface SitePage {
  /** Its address without the origin, like `/conditions/neck-pain/` or `/404.html`. */
  path: string;
  html: string;
  elements: readonly Element[];
  /** What a `#` in an address can name. */
  ids: ReadonlySet<string>;
  /** Every address on it. */
  addresses: readonly PageAddress[];
  /** What it tells search engines of itself. */
  json: PageJson;
  /**
   * `page` is for patients. `admin` is for those who make the site, the CMS and the examples of
   * components: only little is asked of it.
   * `redirect` leads from an old address to a new one.
   */
  kind: 'page' | 'admin' | 'redirect';
}

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

/** One thing that each page must fulfil by itself. */
export type PageCheck = (page: SitePage, origin: string) => Problem[];

/** One thing that a built site must fulfil. It finds all that is wrong, in the order of the pages. */
export type SiteCheck = (site: Site) => Problem[];

/**
 * Reads a built site.
 *
 * @param parse Given by a caller who reads a site again and again, and keeps the pages it knows.
 */
export function readSite(folder: string, origin: string, parse = parsePage): Site {
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
    origin: new URL(origin).origin,
    pages: readAll('.html', (file, html) => parse(pathOf(file), html, origin)),
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

/** A page from its address, its source and the site's own address. */
export function parsePage(path: string, html: string, origin: string): SitePage {
  const elements = parseElements(html);
  const ids = elements
    .map((element) => attributeOf(element, 'id'))
    .filter((id) => id !== undefined);
  return {
    path,
    html,
    elements,
    ids: new Set(ids),
    addresses: listPageAddresses(elements, new URL(path, origin)),
    json: readPageJson(elements),
    kind: kindOf(path, elements),
  };
}

/** The pages that are written for patients. */
export function listPatientPages(site: Site): SitePage[] {
  return site.pages.filter(({ kind }) => kind === 'page');
}

function kindOf(path: string, elements: readonly Element[]): SitePage['kind'] {
  if (/^\/(?:admin|components)\//.test(path)) return 'admin';
  const has = (wanted: (element: Element) => boolean) => elements.some(wanted);
  const isRedirect =
    has((element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh') &&
    // A page with text of its own is judged as a page, whatever else it does.
    !has(({ tagName }) => tagName === 'main' || tagName === 'h1');
  return isRedirect ? 'redirect' : 'page';
}

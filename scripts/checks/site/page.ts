import { attributeOf, parseElements, type Element } from './elements.ts';
import { listPageAddresses, type PageAddress } from './page-addresses.ts';
import { readPageHead, type PageHead } from './page-head.ts';
import { readPageJson, type PageJson } from './page-json.ts';
import { listPageResources, type PageResources } from './page-resources.ts';

/** An HTML page of a built site, reduced to what can be kept in memory for all pages. */
export interface SitePage {
  /** The address without the origin, like `/conditions/neck-pain/` or `/404.html`. */
  path: string;
  /**
   * `page` is for patients. `admin` is the CMS or an example of components; few checks apply to it.
   * `redirect` leads from an old address to a new one.
   */
  kind: 'page' | 'admin' | 'redirect';
  /** The ids of its elements, which anchors refer to. */
  ids: ReadonlySet<string>;
  /** Every address on it. */
  addresses: readonly PageAddress[];
  head: PageHead;
  json: PageJson;
  resources: PageResources;
}

/** A page with its HTML and elements: half a megabyte, too much to keep for thousands of pages. */
export interface OpenPage {
  page: SitePage;
  html: string;
  elements: readonly Element[];
}

/** Parses a page from its path, its HTML and the site's own address. */
export function openPage(path: string, html: string, origin: string): OpenPage {
  const elements = parseElements(html);
  const ids = elements
    .map((element) => attributeOf(element, 'id'))
    .filter((id) => id !== undefined);
  const page = {
    path,
    kind: kindOf(path, elements),
    ids: new Set(ids),
    addresses: listPageAddresses(elements, new URL(path, origin)),
    head: readPageHead(elements),
    json: readPageJson(elements),
    resources: listPageResources(elements),
  };
  return { page, html, elements };
}

function kindOf(path: string, elements: readonly Element[]): SitePage['kind'] {
  if (/^\/(?:admin|components)\//.test(path)) return 'admin';
  const has = (wanted: (element: Element) => boolean) => elements.some(wanted);
  const isRedirect =
    has((element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh') &&
    // A page with content of its own counts as a page even if it redirects.
    !has(({ tagName }) => tagName === 'main' || tagName === 'h1');
  return isRedirect ? 'redirect' : 'page';
}

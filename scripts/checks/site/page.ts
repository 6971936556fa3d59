import { attributeOf, parseElements, type Element } from './elements.ts';
import { listPageAddresses, type PageAddress } from './page-addresses.ts';
import { readPageHead, type PageHead } from './page-head.ts';
import { readPageJson, type PageJson } from './page-json.ts';
import { listPageResources, type PageResources } from './page-resources.ts';

/** One HTML page of a built site, as it is kept while the others are read. */
export interface SitePage {
  /** Its address without the origin, like `/conditions/neck-pain/` or `/404.html`. */
  path: string;
  /**
   * `page` is for patients. `admin` is for those who make the site, the CMS and the examples of
   * components: only little is asked of it.
   * `redirect` leads from an old address to a new one.
   */
  kind: 'page' | 'admin' | 'redirect';
  /** What a `#` in an address can name. */
  ids: ReadonlySet<string>;
  /** Every address on it. */
  addresses: readonly PageAddress[];
  head: PageHead;
  json: PageJson;
  resources: PageResources;
}

/** A page with all that stands in it: half a megabyte, too much to keep of thousands. */
export interface OpenPage {
  page: SitePage;
  html: string;
  elements: readonly Element[];
}

/** A page from its address, its source and the site's own address. */
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
    // A page with text of its own is judged as a page, whatever else it does.
    !has(({ tagName }) => tagName === 'main' || tagName === 'h1');
  return isRedirect ? 'redirect' : 'page';
}

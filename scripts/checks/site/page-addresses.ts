import { attributeOf, listRels, type Element } from './elements.ts';

/** An address on a page. */
export interface PageAddress {
  /** The tag name of its element. */
  tagName: string;
  /** The address as written. */
  value: string;
  /** The absolute address; undefined if it cannot be parsed. */
  url: URL | undefined;
  /**
   * A browser fetches a `resource` by itself, follows a `link` on a click, and submits input to a `form`.
   */
  use: 'resource' | 'link' | 'form';
}

/** Types of `<link>` that browsers do not fetch. https://html.spec.whatwg.org/#linkTypes */
const linkRels = new Set([
  'alternate',
  'author',
  'canonical',
  'help',
  'license',
  'me',
  'next',
  'prev',
]);
/** Meta properties with addresses that social networks fetch. https://ogp.me */
const sharedMeta = new Set(['og:url', 'og:image', 'og:image:url', 'twitter:image']);

/**
 * Lists every address on a page, in source order.
 *
 * @param base The page's own address.
 */
export function listPageAddresses(elements: readonly Element[], base: URL): PageAddress[] {
  return elements.flatMap((element) =>
    [
      ...element.attrs.flatMap(({ name, value }) => readAttribute(element, name, value)),
      ...readMeta(element).map((value) => ({ value, use: 'link' as const })),
    ].map((address) => ({
      tagName: element.tagName,
      url: URL.parse(address.value, base) ?? undefined,
      ...address,
    })),
  );
}

function readAttribute(
  element: Element,
  name: string,
  value: string,
): Pick<PageAddress, 'value' | 'use'>[] {
  switch (name) {
    case 'href':
      return [{ value, use: isLink(element) ? 'link' : 'resource' }];
    case 'cite':
      return [{ value, use: 'link' }];
    case 'src':
    case 'poster':
    case 'background':
      return [{ value, use: 'resource' }];
    case 'data':
      return element.tagName === 'object' ? [{ value, use: 'resource' }] : [];
    case 'srcset':
    case 'imagesrcset':
      return splitSrcset(value).map((candidate) => ({ value: candidate, use: 'resource' }));
    case 'action':
    case 'formaction':
      return [{ value, use: 'form' }];
    default:
      return [];
  }
}

function isLink(element: Element): boolean {
  if (element.tagName !== 'link') return element.tagName === 'a' || element.tagName === 'area';
  const rels = listRels(element);
  return rels.length > 0 && rels.every((rel) => linkRels.has(rel));
}

function readMeta(element: Element): string[] {
  if (element.tagName !== 'meta') return [];
  const content = attributeOf(element, 'content') ?? '';
  if (sharedMeta.has(attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '')) {
    return [content];
  }
  if (attributeOf(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const target = /url\s*=\s*["']?([^"']+)/i.exec(content)?.[1];
  return target ? [target] : [];
}

/** The addresses in a `srcset`, without descriptors. https://html.spec.whatwg.org/#srcset-attribute */
export function splitSrcset(srcset: string): string[] {
  return [...srcset.matchAll(/(\S*[^\s,])(?:\s+[^,]+)?(?:,|$)/g)].map(
    ([, address = '']) => address,
  );
}

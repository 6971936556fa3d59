/** The addresses of the library. Every link, canonical address and `@id` is made here. */

export const paths = {
  home: '/',
  treatments: '/treatments/',
  conditions: '/conditions/',
  glossary: '/glossary/',
  search: '/search/',
  urgentAdvice: '/urgent-advice/',
  browse: '/browse/',
  names: '/a-to-z/',
  editorialPolicy: '/editorial-policy/',
  /** For developers; out of the sitemap and of the search. */
  components: '/components/',
} as const;

/** The feed of new and changed pages. */
export const feedPath = '/feed.xml';

export function treatmentPath(slug: string): string {
  return `${paths.treatments}${slug}/`;
}

export function conditionPath(slug: string): string {
  return `${paths.conditions}${slug}/`;
}

export function termPath(slug: string): string {
  return `${paths.glossary}#${slug}`;
}

export function urgentAdvicePath(slug: string): string {
  return `${paths.urgentAdvice}#${slug}`;
}

/** The `id` of the urgent advice on a page; a link to it opens the advice where it is folded. */
export const urgentAdviceAnchor = 'urgent-advice';

/** The `id` of a source's entry in the list at the end of a page; `number` counts from 1. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** A part of the body on the page for browsing. */
export function regionPath(region: string): string {
  return `${paths.browse}#${region}`;
}

/** The names that begin with a letter, where the library has too many for one page. */
export function letterPath(slug: string): string {
  return `${paths.names}${slug}/`;
}

/** An address of this site as the rest of the world knows it. `origin` is the site's own, as a URL. */
export function absoluteUrl(path: string, origin: URL): string {
  return new URL(path, origin).href;
}

/** Whether a build is only for this machine: such pages must not be indexed. */
export function isLocalOrigin(origin: URL): boolean {
  return origin.hostname === 'localhost' || origin.hostname === '127.0.0.1';
}

/** The addresses of the library. Every link, canonical URL and `@id` is built here. */

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
  /** For developers: neither the sitemap nor the search includes it. */
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

/** Returns the `id` of a source in the list at the end of a page; `number` counts from 1. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** Returns the path of a body region on the browse page. */
export function regionPath(region: string): string {
  return `${paths.browse}#${region}`;
}

/** Returns the path of the names that begin with a letter, if the library has too many for one page. */
export function letterPath(slug: string): string {
  return `${paths.names}${slug}/`;
}

/** Returns the absolute URL of a path on this site. */
export function absoluteUrl(path: string, origin: URL): string {
  return new URL(path, origin).href;
}

/** Returns whether a build is only for the local machine, so that its pages must not be indexed. */
export function isLocalOrigin(origin: URL): boolean {
  return origin.hostname === 'localhost' || origin.hostname === '127.0.0.1';
}

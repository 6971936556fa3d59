/** What a search engine takes from a page's head. */
export interface SearchResult {
  title: string;
  /** The address as search engines write it: `library.example › treatments › massage`. */
  address: string;
  description: string;
  picture: string | undefined;
}

/** @param page The page as it was rendered, so that the result cannot differ from it. */
export function readSearchResult(page: Document): SearchResult {
  const read = (selector: string, attribute: string) =>
    page.querySelector(selector)?.getAttribute(attribute) ?? undefined;
  const url = new URL(read('link[rel=canonical]', 'href') ?? 'https://not.listed/');
  return {
    title: page.title,
    address: [url.host, ...url.pathname.split('/').filter(Boolean)].join(' › '),
    description: read('meta[name=description]', 'content') ?? '',
    picture: read('meta[property="og:image"]', 'content'),
  };
}

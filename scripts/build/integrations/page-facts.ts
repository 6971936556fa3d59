/** The entry of a page in the sitemap. */
export interface PageFacts {
  /** The day its text last changed; undefined for pages that only list others. */
  updatedOn: string | undefined;
  /** Its picture, for image search. */
  picture: { url: string; caption: string | undefined } | undefined;
}

interface GraphNode {
  dateModified?: string;
  primaryImageOfPage?: { contentUrl: string; caption?: string };
}

/**
 * Reads a page's sitemap entry from its HTML, so that the two cannot differ.
 *
 * @param address The page's public address.
 * @returns undefined if search engines must not list the page: its canonical address is a different one
 * (it redirects), or it has none (it is hidden).
 */
export function readPageFacts(html: string, address: string): PageFacts | undefined {
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  if (canonical !== address) return undefined;
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const graph = json ? (JSON.parse(json) as { '@graph': GraphNode[] })['@graph'] : [];
  const picture = graph.find((node) => node.primaryImageOfPage)?.primaryImageOfPage;
  return {
    updatedOn: graph.find((node) => node.dateModified)?.dateModified,
    picture: picture && { url: picture.contentUrl, caption: picture.caption },
  };
}

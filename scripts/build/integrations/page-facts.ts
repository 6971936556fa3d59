/** What a sitemap says of a page. */
export interface PageFacts {
  /** The day its text last changed, where it has such a day. */
  updatedOn: string | undefined;
  /** Its picture, for image search. */
  picture: { url: string; caption: string | undefined } | undefined;
}

interface GraphNode {
  dateModified?: string;
  primaryImageOfPage?: { contentUrl: string; caption?: string };
}

/**
 * Reads from a built page what the sitemap says of it, so that the two cannot differ.
 *
 * @param address The page's own, as the rest of the world knows it.
 * @returns undefined where search engines are not to list the page: its canonical address is another
 * (an old address, which leads on) or it has none (hidden pages).
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

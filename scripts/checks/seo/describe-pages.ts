import { listGraphNodes } from '../site/page-json.ts';
import { listPatientPages, type Site } from '../site/site.ts';
import { readTypes } from '../site/structured-data/nodes.ts';
import { readLinkGraph } from './link-graph.ts';

/** What a search engine finds on a page and on its way there. */
export interface PageReport {
  path: string;
  /** Whether search engines may list it. */
  isListed: boolean;
  title: string;
  description: string;
  /** The types in its JSON-LD, each once, in order. */
  types: string[];
  /** The numbers of other pages of the site that link to it, and that it links to. */
  linksIn: number;
  linksOut: number;
  /** Clicks from the home page; undefined if no links lead to it. */
  depth: number | undefined;
  /** Other pages with the same title or the same description. */
  duplicates: string[];
}

/** Describes the patient pages of a built site, in the order of their addresses. */
export function describePages(site: Site): PageReport[] {
  const links = readLinkGraph(site);
  const pages = listPatientPages(site).map(({ path, head, json }) => ({
    path,
    isListed: site.sitemap?.includes(site.origin + path) ?? false,
    title: head.titles[0] ?? '',
    description: head.descriptions[0] ?? '',
    types: [...new Set(listGraphNodes(json).flatMap(readTypes))],
    linksIn: links.in.get(path)?.size ?? 0,
    linksOut: links.out.get(path)?.size ?? 0,
    depth: links.depths.get(path),
  }));
  const byTitle = Map.groupBy(pages, ({ title }) => title);
  const byDescription = Map.groupBy(pages, ({ description }) => description);
  return pages
    .map((page) => {
      const alike = [byTitle.get(page.title), byDescription.get(page.description)];
      const others = alike.flatMap((group = []) => group.map(({ path }) => path));
      return { ...page, duplicates: [...new Set(others)].filter((path) => path !== page.path) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pages for search engines that no other page links to. */
export function listOrphans(pages: readonly PageReport[]): PageReport[] {
  return pages.filter(({ path, isListed, linksIn }) => isListed && path !== '/' && linksIn === 0);
}

/** How many clicks from the home page a page may be. */
export const maxDepth = 3;

/** Pages for search engines that are deeper than that, or that no links lead to. */
export function listRemote(pages: readonly PageReport[]): PageReport[] {
  return pages.filter(({ isListed, depth = Infinity }) => isListed && depth > maxDepth);
}

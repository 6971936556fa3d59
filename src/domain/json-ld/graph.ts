import type { Graph, Thing, WebSite } from 'schema-dts';
import type { Site } from '../entry.ts';
import { clinicNode, websiteMention } from './organization.ts';

/**
 * One graph a page: what the page is about, then the site and the clinic, which every page names.
 *
 * @param website The site as this page tells it.
 */
export function graphOf(
  nodes: readonly Thing[],
  site: Site,
  website: WebSite = websiteMention(site),
): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [...nodes, website, clinicNode(site)],
  };
}

/** The graph as the text of a `<script>`: no `<` can end the element early. */
export function serializeGraph(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

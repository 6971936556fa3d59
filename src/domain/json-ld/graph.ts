import type { Graph, Thing, WebSite } from 'schema-dts';
import type { Site } from '../entry.ts';
import { clinicNode, websiteMention } from './organization.ts';

/**
 * Returns the graph of a page: what the page is about, then the site and the clinic.
 *
 * @param website The site as this page describes it.
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

/** Returns the graph as the text of a `<script>`, without any `<` that could end the element. */
export function serializeGraph(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

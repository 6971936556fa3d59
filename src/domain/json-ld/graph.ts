import type { Graph, Thing } from 'schema-dts';
import type { Site } from '../entry.ts';
import { clinicNode, websiteNode } from './organization.ts';

/** One graph a page: what the page is about, then the site and the clinic, which every page shares. */
export function graphOf(nodes: readonly Thing[], site: Site): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [...nodes, websiteNode(site), clinicNode(site)],
  };
}

/** The graph as the text of a `<script>`: no `<` can end the element early. */
export function serializeGraph(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

import { attributeOf, rawTextOf, type Element } from './elements.ts';
import { isNode, type GraphNode } from './structured-data/nodes.ts';

/** The JSON-LD of a page, or why it has none that can be parsed. */
export type PageJson = { jsonLd: unknown } | { message: string; fix: string };

/** Whether an element is a JSON-LD script, which browsers do not run. */
export function isJsonLd(element: Element): boolean {
  return element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json';
}

/** Parses the JSON-LD script of a page, of which there must be exactly one. */
export function readPageJson(elements: readonly Element[]): PageJson {
  const [script, ...more] = elements.filter(isJsonLd);
  if (!script || more.length > 0) {
    const count = script ? more.length + 1 : 'no';
    const message = `the page has ${count} JSON-LD script${script ? 's' : ''}`;
    return { message, fix: 'Put all nodes into one @graph, in one script.' };
  }
  try {
    return { jsonLd: JSON.parse(rawTextOf(script)) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      message: `the JSON-LD is not valid JSON: ${reason}`,
      fix: 'Write it with JSON.stringify.',
    };
  }
}

/** The nodes of a page's graph; none if it has no graph that can be parsed. */
export function listGraphNodes(json: PageJson): GraphNode[] {
  const nodes = 'jsonLd' in json && isNode(json.jsonLd) ? json.jsonLd['@graph'] : undefined;
  return Array.isArray(nodes) ? nodes.filter(isNode) : [];
}

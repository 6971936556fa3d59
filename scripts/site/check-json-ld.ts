import type { Problem } from '../../src/domain/problem.ts';
import { attributeOf, rawTextOf, type Element } from './elements.ts';
import { errorOn } from './problems.ts';
import type { Site, SitePage } from './site.ts';
import { checkGraph } from './structured-data/check-graph.ts';
import { checkAgreement, type PageGraph } from './structured-data/check-agreement.ts';
import { loadVocabulary } from './structured-data/load-vocabulary.ts';
import { isNode, type GraphNode } from './structured-data/nodes.ts';

/** Whether an element is a script of structured data, which no browser runs. */
export function isJsonLd(element: Element): boolean {
  return element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json';
}

/**
 * Each page says once in JSON-LD what it is, in words of schema.org, and names a reviewer only with the
 * day of the review. The page for missing addresses is nothing and says nothing.
 */
export function checkJsonLd(page: SitePage): Problem[] {
  if (!isDescribed(page)) return [];
  const graph = readGraph(page);
  if (!('jsonLd' in graph)) return [graph];
  return [
    ...checkGraph(graph.jsonLd, graph, loadVocabulary()),
    ...checkReviews(graph.file, graph.jsonLd),
  ];
}

/** What several pages say of the same thing agrees. */
export function checkGraphsAgree({ pages, origin }: Site): Problem[] {
  const graphs = pages.filter(isDescribed).map(readGraph);
  return checkAgreement(
    graphs.filter((graph) => 'jsonLd' in graph),
    origin,
  );
}

function isDescribed({ kind, path }: SitePage): boolean {
  return kind === 'page' && path !== '/404.html';
}

function readGraph({ path, elements }: Pick<SitePage, 'path' | 'elements'>): PageGraph | Problem {
  const [script, ...more] = elements.filter(isJsonLd);
  if (!script || more.length > 0) {
    const count = script ? more.length + 1 : 'no';
    const message = `the page has ${count} JSON-LD script${script ? 's' : ''}`;
    return errorOn(path, message, 'Put all of its nodes into one @graph, in one script.');
  }
  const json = rawTextOf(script);
  try {
    return { file: path, jsonLd: JSON.parse(json) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return errorOn(path, `the JSON-LD is no JSON: ${reason}`, 'Write it with JSON.stringify.');
  }
}

/** The nodes of a page's graph; none where it has no graph that can be read. */
export function readGraphNodes(elements: readonly Element[]): GraphNode[] {
  const graph = readGraph({ path: '', elements });
  const nodes = 'jsonLd' in graph && isNode(graph.jsonLd) ? graph.jsonLd['@graph'] : undefined;
  return Array.isArray(nodes) ? nodes.filter(isNode) : [];
}

function checkReviews(file: string, value: unknown): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((part) => checkReviews(file, part));
  if ('reviewedBy' in value === 'lastReviewed' in value) return inside;
  const [has, lacks] =
    'reviewedBy' in value ? ['reviewedBy', 'lastReviewed'] : ['lastReviewed', 'reviewedBy'];
  const message = `the JSON-LD has ${has} without ${lacks}`;
  return [errorOn(file, message, 'Give both, from one recorded review, or neither.'), ...inside];
}

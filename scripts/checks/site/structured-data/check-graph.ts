import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { checkNode } from './check-node.ts';
import { errorAt, formatValue, type GraphContext } from './graph-context.ts';
import { isNode, listDefinitions, listValues, type Definition } from './nodes.ts';
import type { Vocabulary } from './vocabulary.ts';

const context = 'https://schema.org';

/**
 * Checks the JSON-LD of a page against schema.org: its types, properties and values, and that each `@id`
 * that it refers to is defined once.
 *
 * @param jsonLd The parsed JSON.
 * @returns all problems, in the order of the graph.
 */
export function checkGraph(
  jsonLd: unknown,
  page: { file: string },
  vocabulary: Vocabulary,
): CheckReport[] {
  const envelope = checkEnvelope(jsonLd, page);
  const definitions = readDefinitions(jsonLd);
  const graph: GraphContext = {
    file: page.file,
    vocabulary,
    definitions: new Map([...definitions].reverse().map((each) => [each.id, each])),
  };
  const ofNodes = readGraph(jsonLd).flatMap(({ value, path }) => {
    if (isNode(value)) return checkNode({ value, path }, graph);
    const message = `${formatValue(value)} is not a node.`;
    return [errorAt(page, path, message, 'Put only objects with an @type in @graph.')];
  });
  return [...envelope, ...ofNodes, ...checkDuplicates(definitions, graph)];
}

/** The definitions in a page's JSON-LD; none if it has no graph. */
export function readDefinitions(jsonLd: unknown): Definition[] {
  return listDefinitions(readGraph(jsonLd));
}

function readGraph(jsonLd: unknown): ReturnType<typeof listValues> {
  return isNode(jsonLd) && Array.isArray(jsonLd['@graph'])
    ? listValues(jsonLd['@graph'], '@graph')
    : [];
}

function checkEnvelope(jsonLd: unknown, page: { file: string }): CheckReport[] {
  const shape = `Write {"@context": "${context}", "@graph": [ … ]}.`;
  if (!isNode(jsonLd)) {
    return [
      errorAt(page, undefined, `The JSON-LD is not an object: ${formatValue(jsonLd)}.`, shape),
    ];
  }
  const diagnostics: CheckReport[] = [];
  if (jsonLd['@context'] !== context) {
    const message = `The @context is ${formatValue(jsonLd['@context'])}, not "${context}".`;
    diagnostics.push(errorAt(page, '@context', message, shape));
  }
  const nodes = jsonLd['@graph'];
  if (!Array.isArray(nodes) || nodes.length === 0) {
    const message = `The @graph is not a list of nodes: ${formatValue(nodes)}.`;
    diagnostics.push(errorAt(page, '@graph', message, shape));
  }
  for (const key of Object.keys(jsonLd)) {
    if (key === '@context' || key === '@graph') continue;
    const message = `${formatValue(key)} is next to @graph, where it describes no node.`;
    diagnostics.push(errorAt(page, key, message, 'Move it into a node of @graph.'));
  }
  return diagnostics;
}

function checkDuplicates(definitions: readonly Definition[], graph: GraphContext): CheckReport[] {
  return definitions.flatMap((definition) => {
    const { id, path } = definition;
    const first = graph.definitions.get(id);
    if (!first || first === definition) return [];
    const message = `The @id ${formatValue(id)} is defined twice, first at ${first.path}.`;
    const fix = 'Define it once, and refer to it with only {"@id": "…"} elsewhere.';
    return [errorAt(graph, `${path}.@id`, message, fix)];
  });
}

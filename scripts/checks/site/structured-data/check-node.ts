import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { checkValue } from './check-value.ts';
import {
  errorAt,
  joinWithOr,
  formatValue,
  resolveTypes,
  type GraphContext,
} from './graph-context.ts';
import {
  isNode,
  isReference,
  listProperties,
  listValues,
  readTypes,
  type GraphNode,
  type Located,
} from './nodes.ts';
import { isAbsoluteUrl } from './value-types.ts';
import { isA, isAny } from './vocabulary.ts';

/** Properties that this library requires; the vocabulary requires none. */
const required: readonly { type: string; properties: readonly string[] }[] = [
  { type: 'WebPage', properties: ['name'] },
  { type: 'ListItem', properties: ['position', 'item'] },
];

/** Checks a node and everything below it. A reference must refer to something on the page. */
export function checkNode(located: Located<GraphNode>, context: GraphContext): CheckReport[] {
  const { value: node, path } = located;
  if (isReference(node)) return checkReference(located, context);
  return [
    ...checkKeywords(located, context),
    ...checkTypes(located, context),
    ...listProperties(node, path).flatMap((property) => checkProperty(node, property, context)),
    ...checkRequired(located, context),
  ];
}

function checkReference({ value, path }: Located<GraphNode>, context: GraphContext): CheckReport[] {
  const id = value['@id'];
  if (typeof id === 'string' && resolveTypes(id, context)) return [];
  return [
    errorAt(
      context,
      path,
      `Nothing on this page defines the @id ${formatValue(id)}.`,
      'Define it in the graph with its @type and name, or remove the reference.',
    ),
  ];
}

function checkKeywords({ value, path }: Located<GraphNode>, context: GraphContext): CheckReport[] {
  const unknown = Object.keys(value)
    .filter((key) => key.startsWith('@') && key !== '@id' && key !== '@type')
    .map((key) =>
      errorAt(
        context,
        `${path}.${key}`,
        `The keyword ${formatValue(key)} is not allowed in a node of this site.`,
        'Use only @id, @type and properties of schema.org.',
      ),
    );
  if (value['@id'] === undefined || isAbsoluteUrl(value['@id'])) return unknown;
  const message = `The @id ${formatValue(value['@id'])} is not an absolute address.`;
  const fix =
    'Write the whole address, beginning with https://, so that it means the same on every page.';
  return [...unknown, errorAt(context, `${path}.@id`, message, fix)];
}

function checkTypes({ value, path }: Located<GraphNode>, context: GraphContext): CheckReport[] {
  const types = listValues(value['@type'], `${path}.@type`);
  if (types.length === 0) {
    const fix = 'Give it a type of schema.org or, to refer to another node, only its @id.';
    return [errorAt(context, path, `A node has no @type: ${formatValue(value)}.`, fix)];
  }
  return types.flatMap((type) => checkType(type, context));
}

function checkType({ value, path }: Located<unknown>, context: GraphContext): CheckReport[] {
  const facts = typeof value === 'string' ? context.vocabulary.types.get(value) : undefined;
  if (!facts || facts.isData) {
    const message = `${formatValue(value)} is not a type of schema.org that a node can have.`;
    const fix =
      'Look the type up at https://schema.org and write its bare name, such as "WebPage".';
    return [errorAt(context, path, message, fix)];
  }
  if (facts.supersededBy === undefined) return [];
  const message = `The type ${formatValue(value)} is superseded by ${facts.supersededBy}.`;
  return [errorAt(context, path, message, `Use ${facts.supersededBy} instead.`)];
}

function checkProperty(
  node: GraphNode,
  { name, value, path }: Located<unknown> & { name: string },
  context: GraphContext,
): CheckReport[] {
  const values = listValues(value, path);
  const misuse = findMisuse(node, { name, path }, context);
  const ofValues = misuse
    ? [misuse]
    : values.flatMap((each) =>
        checkValue(each, { name, ranges: rangesOf(name, node, context) }, context),
      );
  const below = values.flatMap(({ value: each, path: at }) =>
    isNode(each) ? checkNode({ value: each, path: at }, context) : [],
  );
  return [...ofValues, ...below];
}

function rangesOf(name: string, node: GraphNode, { vocabulary }: GraphContext): readonly string[] {
  const ranges = vocabulary.properties.get(name)?.ranges ?? [];
  // Google's breadcrumbs refer to a page by its address: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
  const takesUrl = name === 'item' && isAny(vocabulary, readTypes(node), ['ListItem']);
  return takesUrl ? [...ranges, 'URL'] : ranges;
}

/** Checks that a node may have a property. Skips nodes of unknown type, which are reported already. */
function findMisuse(
  node: GraphNode,
  { name, path }: { name: string; path: string },
  context: GraphContext,
): CheckReport | undefined {
  const { vocabulary } = context;
  const types = readTypes(node);
  const facts = vocabulary.properties.get(name);
  if (!facts) {
    const message = `${formatValue(name)} is not a property of schema.org.`;
    const fix = 'Look the property up at https://schema.org: it may be misspelled or removed.';
    return errorAt(context, path, message, fix);
  }
  if (facts.supersededBy !== undefined) {
    const message = `The property ${formatValue(name)} is superseded by ${facts.supersededBy}.`;
    return errorAt(context, path, message, `Use ${facts.supersededBy} instead.`);
  }
  const isTypeUnclear = types.length === 0 || types.some((type) => !vocabulary.types.has(type));
  if (isTypeUnclear || isAny(vocabulary, types, facts.domains)) return undefined;
  const message = `${formatValue(name)} is a property of ${joinWithOr(facts.domains)}, not of ${types.join(' and ')}.`;
  return errorAt(context, path, message, 'Move it to such a node, or say it in the text.');
}

function checkRequired({ value, path }: Located<GraphNode>, context: GraphContext): CheckReport[] {
  const types = readTypes(value);
  return required
    .filter(({ type }) => types.some((own) => isA(context.vocabulary, own, type)))
    .flatMap(({ type, properties }) => properties.map((property) => ({ type, property })))
    .filter(({ property }) => listValues(value[property], path).length === 0)
    .map(({ type, property }) => {
      const field = `${path}.${property}`;
      const message = `This ${types.join(' and ')} has no ${property}.`;
      return errorAt(context, field, message, `Every ${type} needs its ${property}.`);
    });
}

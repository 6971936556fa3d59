import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { describeExpectation } from './expectation.ts';
import {
  errorAt,
  joinWithOr,
  formatValue,
  resolveTypes,
  type GraphContext,
} from './graph-context.ts';
import { isNode, isReference, readTypes, type GraphNode, type Located } from './nodes.ts';
import { fitsValueType, isAbsoluteUrl } from './value-types.ts';
import { isA, isAny, listMembers, readTerm, type Vocabulary } from './vocabulary.ts';

/** A property with the types that its values may have in its node. */
export interface PropertyInUse {
  name: string;
  ranges: readonly string[];
}

/** Checks a single value against the types that its property takes. */
export function checkValue(
  { value, path }: Located<unknown>,
  { name, ranges }: PropertyInUse,
  context: GraphContext,
): CheckReport[] {
  const { vocabulary } = context;
  const fits = isNode(value)
    ? nodeFits(value, ranges, context)
    : literalFits(value, ranges, vocabulary);
  if (fits) return [];
  const takes = `${name} takes ${joinWithOr(ranges)}`;
  return [
    errorAt(
      context,
      path,
      `${describeValue(value, context)} does not fit: ${takes}.`,
      describeExpectation(ranges, vocabulary),
    ),
  ];
}

/** A node of unknown type fits, because its type is reported already. */
function nodeFits(node: GraphNode, ranges: readonly string[], context: GraphContext): boolean {
  const known = typesOfTarget(node, context).filter((type) => context.vocabulary.types.has(type));
  return known.length === 0 || isAny(context.vocabulary, known, ranges);
}

function typesOfTarget(node: GraphNode, context: GraphContext): readonly string[] {
  if (!isReference(node)) return readTypes(node);
  const id = node['@id'];
  return typeof id === 'string' ? (resolveTypes(id, context) ?? []) : [];
}

function literalFits(value: unknown, ranges: readonly string[], vocabulary: Vocabulary): boolean {
  const enumerations = ranges.filter((range) => isA(vocabulary, range, 'Enumeration'));
  const term = typeof value === 'string' ? readTerm(value) : undefined;
  if (term !== undefined && enumerations.length > 0) {
    return isAny(vocabulary, vocabulary.members.get(term) ?? [], enumerations);
  }
  return (
    ranges.some((range) => fitsValueType(value, range)) ||
    // All members of some enumerations (BusinessFunction) are in other vocabularies.
    (isAbsoluteUrl(value) &&
      enumerations.some((name) => listMembers(vocabulary, name).length === 0))
  );
}

function describeValue(value: unknown, context: GraphContext): string {
  if (!isNode(value)) return formatValue(value);
  const types = typesOfTarget(value, context).join(' and ');
  return isReference(value) ? `${formatValue(value)} (${types})` : `An object of type ${types}`;
}

import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { describeExpectation } from './expectation.ts';
import { errorAt, joinWithOr, quote, resolveTypes, type GraphContext } from './graph-context.ts';
import { isNode, isReference, readTypes, type GraphNode, type Placed } from './nodes.ts';
import { fitsValueType, isAbsoluteUrl } from './value-types.ts';
import { isA, isAny, listMembers, readTerm, type Vocabulary } from './vocabulary.ts';

/** A property as its node has it: its name and the types that its values may have there. */
export interface PropertyInUse {
  name: string;
  ranges: readonly string[];
}

/** Checks one value against the types that its property takes. A list is checked value by value. */
export function checkValue(
  { value, path }: Placed<unknown>,
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

/** A node without a type that the vocabulary knows is reported as such, not once more for its place. */
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
    // Some enumerations (BusinessFunction) have all their members in other vocabularies.
    (isAbsoluteUrl(value) &&
      enumerations.some((name) => listMembers(vocabulary, name).length === 0))
  );
}

function describeValue(value: unknown, context: GraphContext): string {
  if (!isNode(value)) return quote(value);
  const types = typesOfTarget(value, context).join(' and ');
  return isReference(value) ? `${quote(value)} (${types})` : `An object of type ${types}`;
}

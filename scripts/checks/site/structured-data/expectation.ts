import { joinWithOr } from './graph-context.ts';
import { hintValueType } from './value-types.ts';
import { isA, listMembers, type Vocabulary } from './vocabulary.ts';

const shownMembers = 4;

/** A sentence on what to write for a property that takes these types. */
export function describeExpectation(ranges: readonly string[], vocabulary: Vocabulary): string {
  const values = ranges.flatMap((range) => hintValueType(range) ?? []);
  const enumerations = ranges.filter((range) => isA(vocabulary, range, 'Enumeration'));
  const entities = ranges.filter(
    (range) => hintValueType(range) === undefined && !enumerations.includes(range),
  );
  const hints = [
    ...values,
    ...enumerations.map((enumeration) => describeEnumeration(enumeration, vocabulary)),
    ...(entities.length > 0
      ? [`an object of type ${joinWithOr(entities)}, or {"@id": "…"} of one on this page`]
      : []),
  ];
  return `Write ${hints.join('; or ')}.`;
}

function describeEnumeration(enumeration: string, vocabulary: Vocabulary): string {
  const members = listMembers(vocabulary, enumeration);
  if (members.length === 0) return `the address of a ${enumeration}`;
  const shown = members.slice(0, shownMembers).map((member) => `https://schema.org/${member}`);
  const rest = members.length > shown.length ? ' …' : '';
  return `a member of ${enumeration} (${shown.join(', ')}${rest})`;
}

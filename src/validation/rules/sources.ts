import { readItems, readText } from '../../model/form-schema.ts';
import { listCitedFields } from '../cited-fields.ts';
import { quote } from '../characters.ts';
import { listPointers } from '../text/tree.ts';
import type { Report, RuledEntry } from '../rule.ts';

/**
 * Whether a page cites every source that it lists, in its text or in its fields, and lists every source
 * that a field names. That those of the text are listed, the guard asks.
 */
export function checkSources(entry: RuledEntry): Report[] {
  const listed = readItems(entry.data, 'sources').map((source) => readText(source, 'id'));
  const named = listCitedFields(entry).flatMap(({ sources }) => sources);
  const unknown = named.flatMap(({ id, path }): Report[] => {
    if (typeof id !== 'string' || listed.includes(id)) return [];
    const message = `${quote(id)} is not the short name of an entry of “Sources”`;
    return [{ at: { path }, message, fix: 'Use the short name of one that is there, or add it.' }];
  });
  return [...unknown, ...checkUncited(entry, listed, new Set(named.map(({ id }) => id)))];
}

function checkUncited(
  { tree }: RuledEntry,
  listed: readonly (string | undefined)[],
  citedByFields: ReadonlySet<unknown>,
): Report[] {
  if (!tree) return [];
  const cited = new Set(listPointers(tree, 'sources').map(({ id }) => id));
  return listed.flatMap((id, index) => {
    if (id === undefined || cited.has(id) || citedByFields.has(id)) return [];
    const message = `the text does not cite the source "${id}"`;
    const fix = `Put <Cite source="${id}" /> after what rests on it, or take the source out.`;
    return [{ at: { path: ['sources', index, 'id'] }, message, fix }];
  });
}

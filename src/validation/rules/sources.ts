import { readItems, readString } from '../../model/form-schema.ts';
import { listCitedFields } from '../cited-fields.ts';
import { quoteValue } from '../characters.ts';
import { listPointers } from '../text/tree.ts';
import type { Report, RuledEntry } from '../rule.ts';

/**
 * Reports listed sources that neither the text nor a field cites, and sources that a field cites but the
 * page does not list. The guard reports those of the text that are not listed.
 */
export function checkSources(entry: RuledEntry): Report[] {
  const listed = readItems(entry.data, 'sources').map((source) => readString(source, 'id'));
  const named = listCitedFields(entry).flatMap(({ sources }) => sources);
  const unknown = named.flatMap(({ id, path }): Report[] => {
    if (typeof id !== 'string' || listed.includes(id)) return [];
    const message = `${quoteValue(id)} is not the short name of an entry of “Sources”`;
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
    const fix = `Put <Cite source="${id}" /> after the statement it supports, or take the source out.`;
    return [{ at: { path: ['sources', index, 'id'] }, message, fix }];
  });
}

import { readItems, readString } from '../../model/form-schema.ts';
import { listPointers } from '../text/tree.ts';
import type { Report, RuledEntry } from '../rule.ts';

/** Reports listed sources that the text does not cite. The guard reports cited sources that are not listed. */
export function checkSources({ data, tree }: RuledEntry): Report[] {
  if (!tree) return [];
  const cited = new Set(listPointers(tree, 'sources').map(({ id }) => id));
  return readItems(data, 'sources').flatMap((source, index) => {
    const id = readString(source, 'id');
    if (id === undefined || cited.has(id)) return [];
    const message = `the text does not cite the source "${id}"`;
    const fix = `Put <Cite source="${id}" /> after the statement it supports, or take the source out.`;
    return [{ at: { path: ['sources', index, 'id'] }, message, fix }];
  });
}

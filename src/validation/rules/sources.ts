import { readItems, readText } from '../../model/form-schema.ts';
import { listPointers } from '../text/tree.ts';
import type { Report, RuledEntry } from '../rule.ts';

/** Whether the text of a page cites every source that it lists. That cited ones are listed, the guard asks. */
export function checkSources({ data, tree }: RuledEntry): Report[] {
  if (!tree) return [];
  const cited = new Set(listPointers(tree, 'sources').map(({ id }) => id));
  return readItems(data, 'sources').flatMap((source, index) => {
    const id = readText(source, 'id');
    if (id === undefined || cited.has(id)) return [];
    const message = `the text does not cite the source "${id}"`;
    const fix = `Put <Cite source="${id}" /> after what rests on it, or take the source out.`;
    return [{ at: { path: ['sources', index, 'id'] }, message, fix }];
  });
}

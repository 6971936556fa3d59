import { readItems, readString } from '../../model/form-schema.ts';
import { listPointers } from '../text/tree.ts';
import { positionOf, type Report, type RuledEntry } from '../rule.ts';

/** Reports calls to action placed in the text without exactly one block, and blocks for any others. */
export function checkPlacement({ data, tree }: RuledEntry): Report[] {
  if (!tree) return [];
  const actions = readItems(data, 'callsToAction');
  const pointers = listPointers(tree, 'callsToAction');
  const blocks = pointers.map(({ block }) => block);
  const placed = pointers.map(({ id }) => id);
  const unplaced = actions.flatMap((action, index) => {
    const id = readString(action, 'id');
    if (id === undefined || readString(action, 'placement') !== 'in-text' || placed.includes(id)) {
      return [];
    }
    const message = `"${id}" is placed in the text, but no block shows it`;
    const fix = `Put <CallToAction id="${id}" /> on a line of its own, or choose another placement.`;
    return [{ at: { path: ['callsToAction', index, 'placement'] }, message, fix }];
  });
  const misplaced = blocks.flatMap((block, index) => {
    const id = placed[index];
    const action = actions.find((each) => readString(each, 'id') === id);
    const placement = readString(action, 'placement');
    if (id === undefined || placement === undefined || placement === 'in-text') return [];
    const message = `<CallToAction> shows "${id}", whose placement is "${placement}": it would appear twice`;
    const fix = `Take the block out, or set "placement: in-text" for "${id}".`;
    return [{ at: positionOf(block), message, fix }];
  });
  const repeated = blocks.flatMap((block, index) => {
    const id = placed[index];
    if (id === undefined || placed.indexOf(id) === index) return [];
    const message = `<CallToAction> shows "${id}" a second time`;
    return [{ at: positionOf(block), message, fix: 'Take one of the two blocks out.' }];
  });
  return [...unplaced, ...misplaced, ...repeated];
}

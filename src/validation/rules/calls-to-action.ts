import { readItems, readText } from '../../model/form-schema.ts';
import { listPointers } from '../text/tree.ts';
import { placeOf, type Report, type RuledEntry } from '../rule.ts';

/** Whether calls to action that stand in the text have their place there, and no others have. */
export function checkPlacement({ data, tree }: RuledEntry): Report[] {
  if (!tree) return [];
  const actions = readItems(data, 'callsToAction');
  const pointers = listPointers(tree, 'callsToAction');
  const blocks = pointers.map(({ block }) => block);
  const placed = pointers.map(({ id }) => id);
  const unplaced = actions.flatMap((action, index) => {
    const id = readText(action, 'id');
    if (id === undefined || readText(action, 'placement') !== 'in-text' || placed.includes(id)) {
      return [];
    }
    const message = `"${id}" stands in the text, but no block of the text shows it`;
    const fix = `Put <CallToAction id="${id}" /> on a line of its own, or choose another place.`;
    return [{ at: { path: ['callsToAction', index, 'placement'] }, message, fix }];
  });
  const misplaced = blocks.flatMap((block, index) => {
    const id = placed[index];
    const action = actions.find((each) => readText(each, 'id') === id);
    const placement = readText(action, 'placement');
    if (id === undefined || placement === undefined || placement === 'in-text') return [];
    const message = `<CallToAction> shows "${id}", whose place is "${placement}": it would stand twice`;
    const fix = `Take the block out, or set "placement: in-text" for "${id}".`;
    return [{ at: placeOf(block), message, fix }];
  });
  const repeated = blocks.flatMap((block, index) => {
    const id = placed[index];
    if (id === undefined || placed.indexOf(id) === index) return [];
    const message = `<CallToAction> shows "${id}" a second time`;
    return [{ at: placeOf(block), message, fix: 'Take one of the two blocks out.' }];
  });
  return [...unplaced, ...misplaced, ...repeated];
}

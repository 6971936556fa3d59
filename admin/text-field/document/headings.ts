import type { Node } from 'prosemirror-model';
import { createHeadingIds } from '../../../src/model/heading-ids.ts';

/** Returns the headings of a text with the IDs that they get on its page (`createHeadingIds`). */
export function listHeadings(doc: Node): { id: string; title: string }[] {
  const makeId = createHeadingIds();
  const found: { id: string; title: string }[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    if (node.textContent.trim() !== '') {
      found.push({ id: makeId(node.textContent), title: node.textContent });
    }
    return false;
  });
  return found;
}

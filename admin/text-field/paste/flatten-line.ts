import type { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

/** Joins the words of blocks into one line, with spaces between them, for headings and cells. */
export function flattenLine(blocks: readonly Node[]): Node[] {
  const words: Node[] = [];
  const space = () => {
    const last = words.at(-1);
    if (last && !last.text?.endsWith(' ')) words.push(schema.text(' '));
  };
  const visit = (node: Node): void => {
    if (node.type.name === 'break') space();
    else if (node.isInline) words.push(node);
    else {
      space();
      node.forEach(visit);
    }
  };
  blocks.forEach(visit);
  return words;
}

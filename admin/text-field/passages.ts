/** The plain text of a paragraph, heading or table row, with the document position of each character. */
import type { Node } from 'prosemirror-model';
import { citeMark, splitSentences, type Sentence } from '../../src/validation/text/sentences.ts';
import { listBlockNames } from './document/schema.ts';

export interface Passage {
  kind: 'paragraph' | 'heading' | 'row' | 'header';
  text: string;
  sentences: readonly Sentence[];
  /** Returns the position of a character, relative to the start of the node. */
  positionOf(index: number): number;
}

const known = new WeakMap<Node, Passage>();

/** @param node A text block or a table row. */
export function readPassage(node: Node, kind: Passage['kind']): Passage {
  const earlier = known.get(node);
  if (earlier?.kind === kind) return earlier;
  let text = '';
  const offsets: number[] = [];
  const add = (part: string, position: number) => {
    for (let index = 0; index < part.length; index += 1) offsets.push(position + index);
    text += part;
  };
  node.descendants((child, position) => {
    if (child.isText) add(child.text?.replaceAll(citeMark, ' ') ?? '', position);
    else if (listBlockNames('chip').some((name) => name === child.type.name))
      add(citeMark, position);
    else if (child.type.name === 'break') add('\n', position);
    else if (child.type.name.startsWith('table_') && text !== '') add(' ', position);
    return true;
  });
  const positionOf = (index: number) => offsets[index] ?? (offsets.at(-1) ?? -1) + 1;
  const isRow = kind === 'row' || kind === 'header';
  const sentences = isRow ? [{ text: text.trim(), index: 0 }] : splitSentences(text);
  const passage = { kind, text, sentences, positionOf };
  known.set(node, passage);
  return passage;
}

/** Returns the passages of a document, each with the position at which the content of its node starts. */
export function listPassages(doc: Node): { passage: Passage; start: number }[] {
  const found: { passage: Passage; start: number }[] = [];
  doc.descendants((node, position, parent, index) => {
    if (node.type.name === 'table_row') {
      const kind = index === 0 && parent?.type.name === 'table' ? 'header' : 'row';
      found.push({ passage: readPassage(node, kind), start: position + 1 });
      return false;
    }
    if (!node.isTextblock) return true;
    const kind = node.type.name === 'heading' ? 'heading' : 'paragraph';
    found.push({ passage: readPassage(node, kind), start: position + 1 });
    return false;
  });
  return found;
}

/** The prose of a page, without markup. */
import type { MdastNode } from 'satteri';
import { findRelation, isCitation } from '../../model/block-meaning.ts';
import { memoize } from '../../model/memoize.ts';
import { citeMark, splitSentences, type Sentence } from './sentences.ts';
import { isBlock, readAttribute } from './tree.ts';

type Node = Readonly<MdastNode>;

/** One paragraph, heading, list item or table row. */
export interface Passage {
  kind: 'paragraph' | 'heading' | 'row' | 'header';
  /** Links and glossary words as plain words, citations as `citeMark`. */
  text: string;
  sentences: Sentence[];
  /** Words that link to an explanation (in the glossary or on a page), by their position in the text. */
  terms: { start: number; end: number; id: string | undefined }[];
  /** Returns the line of the tree that contains a character of the text. */
  lineAt(index: number): number;
}

/** Returns the passages of a text, in order. */
export const listPassages = memoize((root: Node): Passage[] => {
  const passages: Passage[] = [];
  const visit = (node: Node): void => {
    const kind = kindOf(node);
    if (kind) passages.push(readPassage(node, kind));
    else if (node.type === 'table') {
      for (const [index, row] of node.children.entries()) {
        passages.push(readPassage(row, index === 0 ? 'header' : 'row'));
      }
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return passages;
});

const phrasing: ReadonlySet<string> = new Set<MdastNode['type']>([
  'text',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

function kindOf(node: Node): Passage['kind'] | undefined {
  if (node.type === 'heading') return 'heading';
  // Text on the same line as its tags is parsed without a paragraph.
  const isLine = isBlock(node) && node.children.some(({ type }) => phrasing.has(type));
  return node.type === 'paragraph' || isLine ? 'paragraph' : undefined;
}

function readPassage(root: Node, kind: Passage['kind']): Passage {
  let text = '';
  const terms: Passage['terms'] = [];
  const lines: { index: number; line: number }[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'text') {
      let line = node.position?.start.line ?? 1;
      for (const part of node.value.replaceAll(citeMark, ' ').split(/(?<=\n)/)) {
        lines.push({ index: text.length, line });
        text += part;
        line += 1;
      }
    } else if (node.type === 'break') text += '\n';
    else if (isBlock(node) && isCitation(node.name)) text += citeMark;
    else if ('children' in node) {
      const start = text.length;
      for (const child of node.children) visit(child);
      const term = isBlock(node) ? findRelation(node.name, 'glossary') : undefined;
      if (isBlock(node) && term !== undefined) {
        terms.push({ start, end: text.length, id: readAttribute(node, term) });
      }
      if (node.type === 'link' && node.url.startsWith('/')) {
        terms.push({ start, end: text.length, id: undefined });
      }
      if (node.type === 'tableCell') text += ' ';
    }
  };
  visit(root);
  const lineAt = (index: number) =>
    lines.findLast((part) => part.index <= index)?.line ?? root.position?.start.line ?? 1;
  return { kind, text, sentences: splitSentences(text), terms, lineAt };
}

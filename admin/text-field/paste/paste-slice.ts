import { Fragment, Slice, type Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import { buildBlocks } from './build-blocks.ts';
import { hasClass, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { PasteNotes } from './paste-notes.ts';

export interface Pasted {
  slice: Slice;
  /** Sentences on what was changed or left out. */
  notes: string[];
}

/** @param nodes The body of the HTML on the clipboard. */
export function pasteHtml(nodes: readonly HtmlNode[]): Pasted {
  const notes = new PasteNotes();
  const headingShift = nodes.some(hasTitle) ? 1 : 0;
  const blocks = buildBlocks(nodes, { notes, headingShift });
  // Copied web pages often start or end with a rule, which a text must not.
  while (blocks[0]?.type.name === 'thematicBreak') blocks.shift();
  while (blocks.at(-1)?.type.name === 'thematicBreak') blocks.pop();
  return { slice: toSlice(blocks), notes: notes.list() };
}

function hasTitle(node: HtmlNode): boolean {
  if (typeof node === 'string') return false;
  return node.tag === 'h1' || hasClass(node, /^msotitle$/i) || node.children.some(hasTitle);
}

const shortLine = 60;

/** Builds a slice from plain text, such as that of a PDF, whose lines end where the column does. */
export function pasteText(text: string): Pasted {
  const paragraphs = text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+|\f/);
  return pasteHtml(
    paragraphs.flatMap((paragraph) => {
      const lines = paragraph.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
      const nodes: HtmlElement[] = [];
      let words: HtmlNode[] = [];
      const end = () => {
        if (words.length > 0) nodes.push({ tag: 'p', attributes: {}, children: words });
        words = [];
      };
      lines.forEach((line, index) => {
        if (isItem(line)) end();
        words.push(line);
        const next = lines[index + 1];
        if (next === undefined) return;
        // A full line continues on the next; a short one ends on purpose.
        const goesOn = line.trim().length >= shortLine || /^\s*\p{Ll}/u.test(next);
        words.push(goesOn ? ' ' : { tag: 'br', attributes: {}, children: [] });
      });
      end();
      return nodes;
    }),
  );
}

function isItem(line: string): boolean {
  return /^\s*[•●▪‣◦]\s/u.test(line);
}

/** Lets the first and last paragraph merge with the text around the cursor. */
function toSlice(blocks: readonly Node[]): Slice {
  const isLine = (node: Node | undefined) => node?.type === schema.nodes.paragraph;
  const open = (node: Node | undefined) => (isLine(node) ? 1 : 0);
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
}

/** Builds the blocks of a document from the HTML of a clipboard. */
import { type Mark, type Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import { buildTable } from './build-table.ts';
import { cleanText, writeScript } from './clean-text.ts';
import { hasClass, isBlock, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { flattenLine } from './flatten-line.ts';
import { LineBuilder } from './line-builder.ts';
import { isMedium, isOmitted } from './omit.ts';
import type { BuildScope } from './paste-notes.ts';
import { joinItems, toItem, type Part } from './join-items.ts';
import { markOf } from './mark-of.ts';
import { readListParagraph } from './word-lists.ts';

interface Place {
  marks: readonly Mark[];
  /** Within a list or quote, where a heading becomes a bold line. */
  isInner: boolean;
  isQuote: boolean;
}

const outermost: Place = { marks: [], isInner: false, isQuote: false };

/** Returns the blocks that some HTML stands for. */
export function buildBlocks(
  nodes: readonly HtmlNode[],
  scope: BuildScope,
  place = outermost,
): Node[] {
  return joinItems(buildParts(nodes, scope, place));
}

function buildParts(nodes: readonly HtmlNode[], scope: BuildScope, place: Place): Part[] {
  const parts: Part[] = [];
  const line = new LineBuilder();
  const endLine = () => {
    for (const content of line.take())
      parts.push({ node: schema.node('paragraph', null, content) });
  };
  const visit = (node: HtmlNode, marks: readonly Mark[]): void => {
    if (typeof node === 'string') line.addText(cleanText(node, scope.notes), marks);
    else if (isOmitted(node, scope.notes)) {
      if (isMedium(node)) line.endWord();
    } else if (node.tag === 'br') line.addBreak();
    else if (node.tag === 'sup' || node.tag === 'sub') {
      line.addText(
        cleanText(writeScript(readKept(node, scope), node.tag, scope.notes), scope.notes),
        marks,
      );
    } else if (isBlock(node)) {
      endLine();
      parts.push(...buildBlock(node, scope, { ...place, marks }));
    } else {
      const inner = markOf(node, marks, scope);
      for (const child of node.children) visit(child, inner);
    }
  };
  for (const node of nodes) visit(node, place.marks);
  endLine();
  return parts;
}

/** Returns the text of an element without omitted elements. */
function readKept(node: HtmlNode, scope: BuildScope): string {
  if (typeof node === 'string') return node;
  return node.children
    .map((child) =>
      typeof child !== 'string' && isOmitted(child, scope.notes) ? '' : readKept(child, scope),
    )
    .join('');
}

function buildBlock(element: HtmlElement, scope: BuildScope, place: Place): Part[] {
  const { tag, children } = element;
  const inner = { ...place, marks: markOf(element, place.marks, scope) };
  const item = readListParagraph(element);
  if (item) {
    const content = buildBlocks(item.children, scope, { ...inner, isInner: true });
    return content.map((node) => ({
      node,
      item: { level: item.level, ordered: item.ordered, start: item.start },
    }));
  }
  if (/^h[1-6]$/.test(tag) || hasClass(element, /^msotitle$/i))
    return buildHeading(element, scope, place);
  switch (tag) {
    case 'ul':
    case 'ol':
      return wrap(buildList(element, scope, inner));
    case 'table':
      return wrap(buildTable(element, scope, (cell) => buildBlocks(cell.children, scope, inner)));
    case 'blockquote': {
      const content = buildBlocks(children, scope, { ...inner, isInner: true, isQuote: true });
      const isQuote = !place.isQuote && !place.isInner && content.length > 0;
      return wrap(isQuote ? [schema.node('blockquote', null, content)] : content);
    }
    case 'pre':
      return buildParts(keepLines(children), scope, inner);
    case 'hr':
      return place.isInner ? [] : wrap([schema.node('thematicBreak')]);
    default:
      return buildParts(children, scope, inner);
  }
}

function wrap(nodes: readonly Node[]): Part[] {
  return nodes.map((node) => ({ node }));
}

/** Turns line breaks in preformatted text into elements. */
function keepLines(nodes: readonly HtmlNode[]): HtmlNode[] {
  const end: HtmlElement = { tag: 'br', attributes: {}, children: [] };
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node !== 'string') return [{ ...node, children: keepLines(node.children) }];
    return node.split(/\r\n|[\r\n]/).flatMap((text, index) => (index > 0 ? [end, text] : [text]));
  });
}

function buildHeading(element: HtmlElement, scope: BuildScope, { isInner }: Place): Part[] {
  const level = Number(/^h([1-6])$/.exec(element.tag)?.[1] ?? 1) + scope.headingShift;
  return wrap(
    buildBlocks(element.children, scope, { ...outermost, isInner: true }).map((node) => {
      if (node.type.name !== 'paragraph') return node;
      const bold = schema.mark('strong');
      if (isInner || level > 4) return markAll(node, bold);
      const words = flattenLine([node]).map((part) =>
        part.mark(part.marks.filter((it) => it.type !== bold.type)),
      );
      return schema.node('heading', { level: Math.max(2, level) }, words);
    }),
  );
}

function markAll(node: Node, mark: Mark): Node {
  const children: Node[] = [];
  node.forEach((child) => children.push(child.mark(mark.addToSet(child.marks))));
  return schema.node('paragraph', null, children);
}

function buildList(
  { tag, children, attributes }: HtmlElement,
  scope: BuildScope,
  place: Place,
): Node[] {
  const items: Node[][] = [];
  const inner = { ...place, isInner: true };
  for (const child of children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') items.push(buildBlocks([child], scope, inner));
    } else if (!isOmitted(child, scope.notes)) {
      const isItem = child.tag === 'li';
      const marks = markOf(child, place.marks, scope);
      const content = buildBlocks(isItem ? child.children : [child], scope, { ...inner, marks });
      const last = items.at(-1);
      // Google Docs and Outlook put a nested list next to the item it belongs to.
      if ((child.tag === 'ul' || child.tag === 'ol') && last && last.length > 0)
        last.push(...content);
      else items.push(content);
    }
  }
  const filled = items.filter((content) => content.length > 0).map(toItem);
  if (filled.length === 0) return [];
  const start = Number(attributes.start);
  return [
    tag === 'ol'
      ? schema.node(
          'orderedList',
          { start: Number.isInteger(start) && start >= 0 ? start : 1 },
          filled,
        )
      : schema.node('bulletList', null, filled),
  ];
}

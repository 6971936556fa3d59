import type {
  Definition,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'prosemirror-model';
import { parseText } from '../../preview/parse-text.ts';
import { BodySource, type TopLevelPart } from './body-source.ts';
import { isOf, readAttributes, readInline, UnknownText } from './read-inline.ts';
import { headingLevels, schema } from './schema.ts';

export interface OpenedBody {
  doc: Node;
  source: BodySource;
}

type Block = Exclude<RootContent, Definition | PhrasingContent> | MdxJsxFlowElement;

/**
 * Parses the text of an entry.
 *
 * @param body As it is saved, without front matter.
 * @throws if it is not valid MDX, with a message that starts with the position: `12:5: …`.
 */
export function parseBody(body: string): OpenedBody {
  const root = parseText(body, { print: false, lift: false });
  const source = new BodySource();
  const parts = root.children.map((child) => {
    const [start, end] = [lineStart(child), child.position?.end.offset ?? 0];
    const text = body.slice(start, end);
    return { start, end, text, node: readPart(child, text, { body, source }) };
  });
  let before: TopLevelPart | undefined;
  let end = 0;
  for (const { start, end: next, text, node } of parts) {
    const part = { node, text, gap: before ? body.slice(end, start) : '', before };
    source.addPart(part);
    before = part;
    end = next;
  }
  const nodes = parts.map(({ node }) => node);
  const doc = schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
  doc.check();
  return { doc, source };
}

/** Returns the offset of the line on which a node starts. */
function lineStart({ position }: RootContent): number {
  const { offset = 0, column = 1 } = position?.start ?? {};
  return offset - (column - 1);
}

interface Scope {
  body: string;
  source: BodySource;
}

function readPart(node: RootContent, text: string, scope: Scope): Node {
  try {
    const read =
      node.type === 'footnoteDefinition'
        ? readFootnote(node, scope)
        : readBlock(node as Block, scope);
    read.check();
    return read;
  } catch (error) {
    if (!(error instanceof UnknownText) && !(error instanceof RangeError)) throw error;
    return schema.node('source', { text });
  }
}

function readBlocks(nodes: readonly Nodes[], scope: Scope): Node[] {
  return nodes.map((node) => readBlock(node as Block, scope));
}

function readBlock(node: Block, scope: Scope): Node {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, scope);
    case 'heading':
      if (!headingLevels.some((level) => level === node.depth)) throw new UnknownText();
      return readLine('heading', { level: node.depth }, node.children, scope);
    case 'blockquote':
      return schema.node('blockquote', null, readBlocks(node.children, scope));
    case 'thematicBreak':
      return schema.node('thematicBreak');
    case 'list':
      return readList(node, scope);
    case 'table':
      return readTable(node, scope);
    case 'mdxJsxFlowElement':
      return readFlowBlock(node, scope);
    default:
      throw new UnknownText();
  }
}

function readParagraph(node: Paragraph, scope: Scope): Node {
  const [first, ...others] = node.children;
  const isBlock =
    first?.type === 'mdxJsxTextElement' && others.length === 0 && !isInline(first.name);
  if (isBlock) return readFlowBlock(first, scope);
  return readLine('paragraph', null, node.children, scope);
}

function readFlowBlock(node: MdxJsxFlowElement | MdxJsxTextElement, scope: Scope): Node {
  const { name, children } = node;
  // The parser reads a line with nothing but a glossary word as a block.
  if (isInline(name)) {
    return schema.node('paragraph', null, readInline([node], []));
  }
  const attrs = { attributes: readAttributes(node) };
  if (isOf('card', name)) {
    if (children.length > 0) throw new UnknownText();
    return schema.node(name, attrs);
  }
  if (!isOf('container', name)) throw new UnknownText();
  const isLine = node.type === 'mdxJsxTextElement';
  const content = isLine
    ? [schema.node('paragraph', null, readInline(node.children, []))]
    : readBlocks(children, scope);
  return schema.node(name, attrs, content.length > 0 ? content : [schema.node('paragraph')]);
}

function isInline(name: string | null): boolean {
  return isOf('mark', name) || isOf('chip', name);
}

function readList(node: List, scope: Scope): Node {
  const items = node.children.map((item) => readItem(item, scope));
  const { offset = 0 } = node.position?.start ?? {};
  const sign = /^\d*(\D)/.exec(scope.body.slice(offset, offset + 12))?.[1];
  const attrs = { marker: sign, spread: node.spread ?? false };
  return node.ordered
    ? schema.node('orderedList', { ...attrs, start: node.start ?? 1 }, items)
    : schema.node('bulletList', attrs, items);
}

function readItem(item: ListItem, scope: Scope): Node {
  if (typeof item.checked === 'boolean') throw new UnknownText();
  return schema.node(
    'listItem',
    { spread: item.spread ?? false },
    readBlocks(item.children, scope),
  );
}

function readTable({ align, children: rows }: Table, scope: Scope): Node {
  if (align?.some((side) => side !== null)) throw new UnknownText();
  const width = Math.max(...rows.map(({ children }) => children.length));
  return schema.node(
    'table',
    null,
    rows.map((row, index) => {
      const type = index === 0 ? 'table_header' : 'table_cell';
      const cells = row.children.map((cell) => readLine(type, null, cell.children, scope));
      const missing = Array.from({ length: width - cells.length }, () => schema.node(type));
      return schema.node('table_row', null, [...cells, ...missing]);
    }),
  );
}

function readFootnote(node: FootnoteDefinition, scope: Scope): Node {
  const [first, ...others] = node.children;
  if (first?.type !== 'paragraph' || others.length > 0) throw new UnknownText();
  return readLine('footnote', { label: node.identifier }, first.children, scope);
}

/** Creates a text block, and remembers its source if that is on one line. */
function readLine(
  type: string,
  attrs: Record<string, unknown> | null,
  children: readonly PhrasingContent[],
  { body, source }: Scope,
): Node {
  const node = schema.node(type, attrs, readInline(children, []));
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (start?.offset !== undefined && end?.offset !== undefined && start.line === end.line) {
    source.addLine(node, body.slice(start.offset, end.offset));
  }
  return node;
}

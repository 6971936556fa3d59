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
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { parseText } from '../preview/parse-text.ts';
import { BodySource } from './body-source.ts';
import { headingLevels, listBlockNames, schema, type BlockAttributes } from './schema.ts';

export interface OpenedBody {
  doc: Node;
  source: BodySource;
}

type Block = Exclude<RootContent, Definition | PhrasingContent> | MdxJsxFlowElement;

/** A kind of text that the field does not know; the part of the body that holds it is kept as it is. */
class UnknownText extends Error {}

/**
 * @param body The text of an entry, as its file has it.
 * @throws where it cannot be read, with a message that begins with the position: `12:5: …`.
 */
export function parseBody(body: string): OpenedBody {
  const root = parseText(body, { print: false, lift: false });
  const source = new BodySource();
  const parts = root.children.map((child) => {
    const [start, end] = [lineStart(child), child.position?.end.offset ?? 0];
    const text = body.slice(start, end);
    return { start, end, text, node: readPart(child, text, { body, source }) };
  });
  parts.forEach(({ start, text, node }, index) => {
    const before = parts[index - 1];
    source.addPart({
      node,
      text,
      gap: before ? body.slice(before.end, start) : '',
      before: before?.node,
    });
  });
  const nodes = parts.map(({ node }) => node);
  const doc = schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
  doc.check();
  return { doc, source };
}

/** The beginning of the line on which a part of the text begins. */
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
  // A line that is one word of the glossary alone comes as a block of its own.
  if (isInline(name)) {
    return schema.node('paragraph', null, readInline([node as MdxJsxTextElement], []));
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

function isOf(role: Parameters<typeof listBlockNames>[0], name: string | null): name is string {
  return listBlockNames(role).some((each) => each === name);
}

function isInline(name: string | null): boolean {
  return isOf('mark', name) || isOf('chip', name);
}

function readAttributes({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): BlockAttributes {
  return Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        throw new UnknownText();
      }
      return [attribute.name, attribute.value];
    }),
  );
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

/** A part of the text that holds words; how they are written is kept where they are on one line. */
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

function readInline(nodes: readonly Nodes[], marks: readonly Mark[]): Node[] {
  return Fragment.from(nodes.flatMap((node) => readPhrase(node as PhrasingContent, marks)))
    .content as Node[];
}

function readPhrase(node: PhrasingContent, marks: readonly Mark[]): Node[] {
  const within = (mark: Mark) => readInline(childrenOf(node), mark.addToSet(marks));
  switch (node.type) {
    case 'text': {
      const text = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
      return text === '' ? [] : [schema.text(text, marks)];
    }
    case 'strong':
    case 'emphasis':
      return within(schema.mark(node.type));
    case 'link':
      return within(schema.mark('link', { href: node.url, title: node.title ?? null }));
    case 'break':
      return [schema.node('break', null, null, marks)];
    case 'image': {
      const { url: src, alt, title } = node;
      return [schema.node('image', { src, alt: alt ?? '', title: title ?? null }, null, marks)];
    }
    case 'footnoteReference':
      return [schema.node('footnoteReference', { label: node.identifier }, null, marks)];
    case 'mdxJsxTextElement':
      return readInlineBlock(node, marks);
    default:
      throw new UnknownText();
  }
}

function readInlineBlock(node: MdxJsxTextElement, marks: readonly Mark[]): Node[] {
  const { name } = node;
  const attrs = { attributes: readAttributes(node) };
  if (isOf('mark', name))
    return readInline(node.children, schema.mark(name, attrs).addToSet(marks));
  if (!isOf('chip', name) || node.children.length > 0) throw new UnknownText();
  return [schema.node(name, attrs, null, marks)];
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

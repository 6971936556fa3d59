import type { BlockContent, List, Parents, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Options,
  type State,
} from 'mdast-util-to-markdown';
import { Fragment, type Node } from 'prosemirror-model';
import { blocks, type BlockName } from '../../src/model/blocks.ts';
import { encodeAttribute } from './block-text.ts';
import { BodySource } from './body-source.ts';
import { listBlockNames, type BlockAttributes } from './schema.ts';
import { nestInline, type InlineBlock, type Verbatim } from './write-inline.ts';

/** A block that stands alone, as the tree has it until it is written. */
interface FlowBlock {
  type: 'flowBlock';
  name: string;
  attributes: BlockAttributes;
  children: BlockContent[];
  container: boolean;
}

declare module 'mdast' {
  interface BlockContentMap {
    flowBlock: FlowBlock;
    verbatim: Verbatim;
  }
  interface RootContentMap {
    flowBlock: FlowBlock;
  }
}

/** What was written before of parts that have not changed since. */
const written = new WeakMap<BodySource, WeakMap<Node, string>>();

/**
 * The text of an entry, as its file has it.
 *
 * @param source How the parts were written that have not changed; without it, all is written anew.
 * @param rules Rules other than this file's, to see that a fault in them is noticed.
 */
export function writeBody(doc: Node, source = new BodySource(), rules: Options = {}): string {
  let body = '';
  let before: Node | undefined;
  for (const node of joinLists(doc)) {
    const known = source.findPart(node);
    const text = known?.text ?? writePart(node, source, rules);
    if (text === '') continue;
    const sameGap = known?.before && before && source.findPart(before)?.node === known.before;
    body += (body === '' ? '' : sameGap ? known.gap : '\n\n') + text;
    before = node;
  }
  return body;
}

/** Two lists of a kind that follow each other are one in Markdown. */
function joinLists(doc: Node): Node[] {
  const nodes: Node[] = [];
  doc.forEach((node) => {
    const last = nodes.at(-1);
    const isList = node.type.name === 'bulletList' || node.type.name === 'orderedList';
    if (isList && last?.type === node.type) {
      nodes.splice(-1, 1, last.copy(last.content.append(node.content)));
    } else nodes.push(node);
  });
  return nodes;
}

function writePart(node: Node, source: BodySource, rules: Options): string {
  const cache = written.get(source) ?? new WeakMap<Node, string>();
  written.set(source, cache);
  const known = cache.get(node);
  if (known !== undefined) return known;
  const children = toBlocks(node, source) as RootContent[];
  const text = toMarkdown({ type: 'root', children }, { ...options, ...rules }).replace(/\n+$/, '');
  cache.set(node, text);
  return text;
}

function toChildren(node: Node, source: BodySource): BlockContent[] {
  const children: Node[] = joinLists(node);
  return children.flatMap((child) => toBlocks(child, source));
}

/** @returns nothing for what has no words yet. */
function toBlocks(node: Node, source: BodySource): BlockContent[] {
  const { attrs } = node;
  const name = node.type.name;
  switch (name) {
    case 'paragraph': {
      const children = toLine(node, source);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = toLine(node, source);
      const depth = attrs.level as 2 | 3 | 4;
      return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
    }
    case 'footnote': {
      const label = String(attrs.label);
      const children: BlockContent[] = [{ type: 'paragraph', children: toLine(node, source) }];
      return [{ type: 'footnoteDefinition', identifier: label, label, children } as never];
    }
    case 'blockquote': {
      const children = toChildren(node, source);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'bulletList':
    case 'orderedList':
      return toList(node, source);
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [toTable(node, source)];
    case 'source':
      return [{ type: 'verbatim', value: String(attrs.text) }];
    default: {
      const container = listBlockNames('container').some((each) => each === name);
      const attributes = attrs.attributes as BlockAttributes;
      return [
        { type: 'flowBlock', name, attributes, children: toChildren(node, source), container },
      ];
    }
  }
}

function toLine(node: Node, source: BodySource): PhrasingContent[] {
  const value = source.findLine(node);
  if (value !== undefined) return value === '' ? [] : [{ type: 'verbatim', value }];
  return nestInline(node);
}

function toList(node: Node, source: BodySource): BlockContent[] {
  const items = childrenOf(node).flatMap((item) => {
    const children = toChildren(item, source);
    if (children.length === 0) return [];
    const spread = Boolean(item.attrs.spread) || isSpread(children);
    return [{ type: 'listItem' as const, spread, children }];
  });
  if (items.length === 0) return [];
  const { start, marker, spread } = node.attrs as {
    start?: number;
    marker: string;
    spread: boolean;
  };
  const ordered = node.type.name === 'orderedList';
  const list: List = { type: 'list', ordered, spread, children: items, data: { marker } };
  return [ordered ? { ...list, start: start ?? 1 } : list];
}

declare module 'mdast' {
  interface ListData {
    marker?: string;
  }
}

/** A paragraph and a list below it need no empty line between them, unless it counts on from a number. */
function isSpread(children: readonly BlockContent[]): boolean {
  return children
    .slice(1)
    .some((child) => child.type !== 'list' || (child.ordered && child.start !== 1));
}

function toTable(node: Node, source: BodySource): BlockContent {
  const rows = childrenOf(node).map((row) => ({
    type: 'tableRow' as const,
    children: childrenOf(row).map((cell) => ({
      type: 'tableCell' as const,
      children: toLine(cell, source),
    })),
  }));
  return { type: 'table', children: rows };
}

function childrenOf(node: Node): Node[] {
  return Fragment.from(node.content).content as Node[];
}

/** The fields of a block in the order of the registry; one left empty is left out. */
function writeAttributes(name: string, attributes: BlockAttributes): string {
  const order = Object.keys(blocks[name as BlockName].attributes.shape);
  return Object.keys(attributes)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((key) => [key, attributes[key]?.replace(/\s+/g, ' ').trim() ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`)
    .join('');
}

const inlineBlock: Handle = (node: InlineBlock, _, state, info) => {
  const tag = `${node.name}${writeAttributes(node.name, node.attributes)}`;
  if (node.children.length === 0) return `<${tag} />`;
  const [start, end] = [`<${tag}>`, `</${node.name}>`];
  const exit = state.enter('label' as never);
  const words = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' });
  exit();
  return start + words + end;
};
inlineBlock.peek = () => '<';

const flowBlock: Handle = (node: FlowBlock, _, state, info) => {
  const tag = `${node.name}${writeAttributes(node.name, node.attributes)}`;
  if (!node.container) return `<${tag} />`;
  return `<${tag}>\n\n${state.containerFlow(node as never, info)}\n\n</${node.name}>`;
};

/** A list is written with the sign that it had. */
const list: Handle = (node: List, parent: Parents | undefined, state: State, info) => {
  const { options: outer } = state;
  const marker = node.data?.marker ?? (node.ordered ? '.' : '*');
  state.options = {
    ...outer,
    ...(node.ordered
      ? { bulletOrdered: marker as '.' }
      : { bullet: marker as '*', bulletOther: marker === '-' ? '*' : '-' }),
  };
  try {
    return defaultHandlers.list(node, parent, state, info);
  } finally {
    state.options = outer;
  }
};

const plainAnd = /\\&(?!#?\w+;)/g;

const link: Handle = (node, parent, state, info) =>
  defaultHandlers.link(node as never, parent, state, info).replace(plainAnd, '&');
link.peek = () => '[';

/** An "and" is no entity unless it looks like one, and "less than" is easier read as one. */
const text: Handle = (node, parent, state, info) =>
  defaultHandlers
    .text(node as never, parent, state, info)
    .replace(plainAnd, '&')
    .replaceAll('\\<', '&lt;')
    .replaceAll('\u00a0', '&nbsp;');

const verbatim: Handle = (node: Verbatim) => node.value;
verbatim.peek = (node: Verbatim) => node.value.charAt(0);

const options: Options = {
  bullet: '*',
  bulletOther: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ stringLength: () => 3 } as never)],
  handlers: {
    inlineBlock,
    flowBlock,
    link,
    list,
    text,
    verbatim,
  } as unknown as Options['handlers'] & object,
  unsafe: [{ character: '<', inConstruct: 'phrasing' }],
};

import type { BlockContent, List, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { Fragment, type Node } from 'prosemirror-model';
import { BodySource } from './body-source.ts';
import { makeVerbatim, markdownRules, type FlowBlock } from './markdown-rules.ts';
import { listBlockNames, type BlockAttributes } from './schema.ts';
import { nestInline } from './write-inline.ts';

/** Parts that were serialized before and have not changed since. */
const written = new WeakMap<BodySource, WeakMap<Node, string>>();

/**
 * Returns the text of an entry as it is saved.
 *
 * @param source The source of what has not changed. Left out: everything is serialized.
 * @param rules Overrides of `markdown-rules.ts`, for tests that break a rule.
 */
export function writeBody(doc: Node, source = new BodySource(), rules: Options = {}): string {
  let body = '';
  let before: Node | undefined;
  for (const node of joinLists(doc)) {
    const known = source.findPart(node);
    const text = known?.text ?? writePart(node, source, rules);
    if (text === '') continue;
    body += (body === '' ? '' : findGap(source, before, node)) + text;
    before = node;
  }
  return body;
}

/** Returns the source between two parts: what was there before, as far as both are known. */
function findGap(source: BodySource, before: Node | undefined, node: Node): string {
  const [left, right] = [before && source.findPart(before), source.findPart(node)];
  if (left !== undefined && left === right?.before) return right.gap;
  // A gap without an empty line may depend on both its neighbors.
  const gap = right?.gap ?? (left && source.findGapBehind(left));
  return gap !== undefined && /\n[ \t]*\n/.test(gap) ? gap : '\n\n';
}

/** Joins adjacent lists of one kind, which Markdown would read as one list. */
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
  const handlers = { ...markdownRules.handlers, ...rules.handlers };
  const options = { ...markdownRules, ...rules, handlers };
  const text = toMarkdown({ type: 'root', children }, options).replace(/\n+$/, '');
  cache.set(node, text);
  return text;
}

function toChildren(node: Node, source: BodySource): BlockContent[] {
  const children: Node[] = joinLists(node);
  return children.flatMap((child) => toBlocks(child, source));
}

/** @returns nothing for an empty block. */
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
      return [makeVerbatim(String(attrs.text)) as BlockContent];
    default: {
      const container = listBlockNames('container').some((each) => each === name);
      const attributes = attrs.attributes as BlockAttributes;
      const children = toChildren(node, source);
      const block: FlowBlock = { type: 'flowBlock', name, attributes, children, container };
      return [block as unknown as BlockContent];
    }
  }
}

function toLine(node: Node, source: BodySource): PhrasingContent[] {
  const value = source.findLine(node);
  if (value !== undefined) return value === '' ? [] : [makeVerbatim(value) as PhrasingContent];
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

/** Whether blocks need empty lines between them. A list below a paragraph does not, unless it starts at a number other than 1. */
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

import type { Element, Nodes } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { find, html } from 'property-information';
import { findClosing } from './closing-section.ts';
import { holdPunctuation } from './hold-punctuation.ts';
import { createBlockResolver, type BlockResolver, type References } from './references.ts';
import type { BlockName } from '../../model/blocks.ts';
import { createHeadingIds } from '../../model/heading-ids.ts';

/** The text of a page, ready to render. It is data that is never run, whatever it contains. */
export interface TextView {
  nodes: TextNode[];
  /** Its second-level headings. */
  sections: Section[];
}

/** A section of a page that its table of contents links to. */
export interface Section {
  id: string;
  name: string;
}

export type TextNode =
  | string
  | { tag: string; attributes: Record<string, unknown>; children: TextNode[] }
  | { block: BlockName; props: Record<string, unknown>; children: TextNode[] };

/**
 * Returns the text of a page.
 *
 * @param tree Markdown with blocks, from any parser.
 * @param references What its blocks can refer to.
 * @throws if a block does not exist or names something that the page does not have.
 */
export function viewText(tree: Root, references: References): TextView {
  const page = toHast(tree, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    // Drops code, which would otherwise be shown as text.
    unknownHandler: () => undefined,
  });
  const sections = nameHeadings(page);
  holdPunctuation(page);
  return { nodes: toTextNodes(page, createBlockResolver(references)), sections };
}

/** Splits a text before its last section, so that a page can show something in between. */
export function divideText({ nodes, sections }: TextView): { body: TextView; closing: TextView } {
  const start = findClosing(nodes, isSection);
  const [heading] = nodes.slice(start);
  const id = typeof heading === 'object' && 'tag' in heading ? heading.attributes.id : undefined;
  const closing = sections.filter((section) => section.id === id);
  return {
    body: {
      nodes: nodes.slice(0, start),
      sections: sections.filter((section) => !closing.includes(section)),
    },
    closing: { nodes: nodes.slice(start), sections: closing },
  };
}

function isSection(node: TextNode): boolean {
  return typeof node === 'object' && 'tag' in node && node.tag === 'h2';
}

/** Gives each heading an id, and returns the second-level headings. */
function nameHeadings(page: Nodes): Section[] {
  const nameHeading = createHeadingIds();
  return listElements(page)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .flatMap(({ tagName, properties, ...heading }) => {
      const name = heading.children.map(textOf).join('');
      // The heading of the footnotes already has an id, which the footnotes refer to.
      const id = typeof properties.id === 'string' ? properties.id : nameHeading(name);
      properties.id = id;
      return tagName === 'h2' ? [{ id, name }] : [];
    });
}

function listElements(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(listElements) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' ? node.value : '';
}

function toTextNodes(node: Nodes, resolver: BlockResolver): TextNode[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'root':
      return listChildren(node, resolver);
    case 'element': {
      const { tagName: tag } = node;
      return [{ tag, attributes: attributesOf(node), children: listChildren(node, resolver) }];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      // Resolved before its children, so that glossary words are explained at their first occurrence.
      const { name: block, props } = resolver.resolve(node);
      return [{ block, props, children: listChildren(node, resolver) }];
    }
    default:
      return [];
  }
}

function listChildren({ children }: { children: readonly Nodes[] }, resolver: BlockResolver) {
  return children.flatMap((child) => toTextNodes(child, resolver));
}

function attributesOf({ properties }: Element): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([name, value]) => [
        find(html, name).attribute,
        Array.isArray(value) ? value.join(' ') : value,
      ]),
  );
}

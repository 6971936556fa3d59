import type { Element, Nodes } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { find, html } from 'property-information';
import { holdPunctuation } from './hold-punctuation.ts';
import { createBlockResolver, type BlockResolver, type References } from './references.ts';
import type { BlockName } from '../../model/blocks.ts';
import { createHeadingIds } from '../../model/heading-ids.ts';

/** The text of a page, ready to draw. It is data: whatever it says, nothing of it is ever run. */
export interface TextView {
  nodes: TextNode[];
  /** Its headings of the second level. */
  sections: Section[];
}

/** A part of a page that its list of contents leads to. */
export interface Section {
  id: string;
  name: string;
}

export type TextNode =
  | string
  | { tag: string; attributes: Record<string, unknown>; children: TextNode[] }
  | { block: BlockName; props: Record<string, unknown>; children: TextNode[] };

/**
 * @param tree Markdown with blocks, whatever parsed it.
 * @param references What its blocks can name.
 * @throws where a block does not exist or names what the page does not have.
 */
export function viewText(tree: Root, references: References): TextView {
  const page = toHast(tree, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    // Code, which it would otherwise show as text.
    unknownHandler: () => undefined,
  });
  const sections = nameHeadings(page);
  holdPunctuation(page);
  return { nodes: toTextNodes(page, createBlockResolver(references)), sections };
}

/** Gives each heading an id of its own. @returns those of the second level. */
function nameHeadings(page: Nodes): Section[] {
  const nameHeading = createHeadingIds();
  return listElements(page)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .flatMap(({ tagName, properties, ...heading }) => {
      const name = heading.children.map(textOf).join('');
      // The heading above the notes comes with an id, which the notes point to.
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
      // Before what it holds, so that words are explained where the text first names them.
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

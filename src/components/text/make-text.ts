import type { MarkdownHeading } from 'astro';
import GithubSlugger from 'github-slugger';
import type { Element, Nodes } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { holdPunctuation } from './hold-punctuation.ts';
import { toJsx, type BlockComponents } from './to-jsx.ts';

/** A text as a page takes it: a component, and the headings in it. */
export interface PageText {
  Content: () => unknown;
  headings: MarkdownHeading[];
}

/**
 * Draws a text from its tree. It is never compiled: whatever stands in it, no code comes of it.
 *
 * @param tree Its Markdown, blocks included, whatever parsed it.
 * @param components What draws each block.
 * @returns a text whose `Content` throws where a block does not exist or points nowhere.
 */
export function makeText(tree: Root, components: BlockComponents): PageText {
  const page = toHast(tree, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    // Code, which it would otherwise show as text.
    unknownHandler: () => undefined,
  });
  const headings = nameHeadings(page);
  holdPunctuation(page);
  const Content = () => toJsx(page, components);
  // What tells Astro that it is JSX (@astrojs/mdx, server.js).
  return { Content: Object.assign(Content, { [Symbol.for('mdx-component')]: true }), headings };
}

/** Gives each heading an id, as Astro does, and lists them. */
function nameHeadings(tree: Nodes): MarkdownHeading[] {
  const slugger = new GithubSlugger();
  return listElements(tree)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((heading) => {
      const text = textOf(heading);
      const ownId = heading.properties.id;
      const slug = typeof ownId === 'string' ? ownId : slugger.slug(text);
      heading.properties.id = slug;
      return { depth: Number(heading.tagName.slice(1)), slug, text };
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

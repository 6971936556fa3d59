import type { MarkdownHeading } from 'astro';
import GithubSlugger from 'github-slugger';
import type { Element, Nodes } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import { parseText } from './parse-text.ts';
import { toJsx } from './to-jsx.ts';

/** A text as Astro's own MDX gives it to a page: a component, and the headings in it. */
export interface PreviewText {
  Content: () => unknown;
  headings: MarkdownHeading[];
}

/**
 * @throws as `parseText` does; `Content` throws where a block does not exist or points nowhere.
 */
export function makeText(body: string): PreviewText {
  const tree = toHast(parseText(body), {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
  });
  const headings = nameHeadings(tree);
  const Content = () => toJsx(tree);
  // What tells Astro that it is MDX (@astrojs/mdx, server.js).
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

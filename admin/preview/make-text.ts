import type { MarkdownHeading } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { toJsxRuntime, type Options } from 'hast-util-to-jsx-runtime';
import { toHast } from 'mdast-util-to-hast';
import { blockComponents } from '../../src/components/blocks/block-components.ts';
import { parseText } from './parse-text.ts';

/** A text as Astro's own MDX gives it to a page: a component, and the headings in it. */
export interface PreviewText {
  Content: () => unknown;
  headings: MarkdownHeading[];
}

/**
 * Makes a component of a text without running anything of it: blocks are looked up by name, so the
 * page's policy needs no `unsafe-eval`.
 *
 * @throws as `parseText` does; `Content` throws where a block does not exist or points nowhere.
 */
export function makeText(body: string): PreviewText {
  const tree = toHast(parseText(body), {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
  }) as Root;
  const headings = nameHeadings(tree);
  const Content = () => toJsxRuntime(tree, jsxOptions);
  // What tells Astro that it is MDX (@astrojs/mdx, server.js).
  return { Content: Object.assign(Content, { [Symbol.for('mdx-component')]: true }), headings };
}

const jsxOptions: Options = {
  Fragment,
  jsx,
  jsxs,
  passKeys: false,
  elementAttributeNameCase: 'html',
  createEvaluater: () => ({
    evaluateExpression(expression) {
      const name = expression.type === 'Identifier' ? expression.name : '';
      if (!isBlock(name)) throw new Error(`There is no block <${name}>.`);
      return blockComponents[name];
    },
    evaluateProgram() {
      throw new Error('The text holds code.');
    },
  }),
};

function isBlock(name: string): name is keyof typeof blockComponents {
  return Object.hasOwn(blockComponents, name);
}

/** Gives each heading an id, as Astro does, and lists them. */
function nameHeadings(tree: Root): MarkdownHeading[] {
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

import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { Element, Nodes } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { find, html } from 'property-information';
import { blockComponents } from '../../src/components/blocks/block-components.ts';

type Block = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/**
 * A tree as Astro's JSX, as the build's MDX would make it. Blocks are looked up by name and nothing of
 * the text is ever run, so the page's policy needs no `unsafe-eval`.
 *
 * @throws where there is a block that does not exist.
 */
export function toJsx(node: Nodes): unknown {
  switch (node.type) {
    case 'root':
      return make(Fragment, {}, node.children);
    case 'element':
      return make(node.tagName, attributesOf(node), node.children);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return make(componentOf(node), valuesOf(node), node.children);
    case 'text':
      return node.value;
    default:
      return undefined;
  }
}

function make(type: unknown, props: Record<string, unknown>, nodes: readonly Nodes[]): unknown {
  const children = nodes.map(toJsx);
  if (children.length === 0) return jsx(type, props);
  return children.length === 1
    ? jsx(type, { ...props, children: children[0] })
    : jsxs(type, { ...props, children });
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

function componentOf({ name }: Block): unknown {
  if (name === null || !Object.hasOwn(blockComponents, name)) {
    throw new Error(`There is no block <${name ?? ''}>.`);
  }
  return blockComponents[name as keyof typeof blockComponents];
}

function valuesOf({ attributes }: Block): Record<string, unknown> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

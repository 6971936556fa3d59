import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { Element, Nodes } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { find, html } from 'property-information';

type Block = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** What draws each block, by its name. */
export type BlockComponents = Readonly<Record<string, unknown>>;

/**
 * A tree as Astro's JSX. Blocks are looked up by name and nothing of the text is ever run, so a
 * preview needs no `unsafe-eval`, and a build no trust.
 *
 * @throws where there is a block that does not exist.
 */
export function toJsx(node: Nodes, components: BlockComponents): unknown {
  switch (node.type) {
    case 'root':
      return make(Fragment, {}, node.children, components);
    case 'element':
      return make(node.tagName, attributesOf(node), node.children, components);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return make(chooseComponent(node, components), valuesOf(node), node.children, components);
    case 'text':
      return node.value;
    default:
      return undefined;
  }
}

function make(
  type: unknown,
  props: Record<string, unknown>,
  nodes: readonly Nodes[],
  components: BlockComponents,
): unknown {
  const children = nodes.map((node) => toJsx(node, components));
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

function chooseComponent({ name }: Block, components: BlockComponents): unknown {
  if (name === null || !Object.hasOwn(components, name)) {
    throw new Error(`There is no block <${name ?? ''}>.`);
  }
  return components[name];
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

import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { TextNode } from '../../domain/views/text.ts';
import type { BlockName } from '../../model/blocks.ts';

/** The component of each block, by name. */
export type BlockComponents = Readonly<Record<BlockName, unknown>>;

/**
 * Returns an Astro component for a text. The text is never compiled, and blocks are looked up by name, so
 * the preview needs no `unsafe-eval` and the build need not trust the text.
 */
export function drawText(nodes: readonly TextNode[], components: BlockComponents): () => unknown {
  const draw = (node: TextNode): unknown => {
    if (typeof node === 'string') return node;
    const [type, props] =
      'block' in node ? [components[node.block], node.props] : [node.tag, node.attributes];
    return make(type, props, node.children);
  };
  const make = (type: unknown, props: Record<string, unknown>, nodes: readonly TextNode[]) => {
    const children = nodes.map(draw);
    if (children.length === 0) return jsx(type, props);
    return children.length === 1
      ? jsx(type, { ...props, children: children[0] })
      : jsxs(type, { ...props, children });
  };
  const Content = () => make(Fragment, {}, nodes);
  // Marks the function as JSX for Astro (@astrojs/mdx, server.js).
  return Object.assign(Content, { [Symbol.for('mdx-component')]: true });
}

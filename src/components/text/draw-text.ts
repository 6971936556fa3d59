import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { TextNode } from '../../domain/views/text.ts';
import type { BlockName } from '../../model/blocks.ts';

/** What draws each block, by its name. */
export type BlockComponents = Readonly<Record<BlockName, unknown>>;

/**
 * A text as a component that Astro draws. It is never compiled and blocks are looked up by name, so a
 * preview needs no `unsafe-eval`, and a build no trust.
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
  // What tells Astro that it is JSX (@astrojs/mdx, server.js).
  return Object.assign(Content, { [Symbol.for('mdx-component')]: true });
}

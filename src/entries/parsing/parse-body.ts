import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';

/**
 * Returns the text of an article as a tree, with positions. It runs nothing.
 *
 * @param body MDX without its front matter.
 * @throws if it cannot be parsed, with a message that begins with the position: `12:5: …`.
 */
export function parseBody(body: string): Root {
  // Satteri has its own types for the tree, which is that of mdast and mdast-util-mdx-jsx.
  return mdxToMdast(body, { position: true, features: { smartPunctuation: true } }) as Root;
}

import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';

/**
 * The text of an article as a tree, with the place of everything in it. Nothing of it is run.
 *
 * @param body MDX without its front matter.
 * @throws where it cannot be read, with a message that begins with the place: `12:5: …`.
 */
export function parseBody(body: string): Root {
  // The tree is that of mdast and mdast-util-mdx-jsx; Satteri has types of its own for it.
  return mdxToMdast(body, { position: true, features: { smartPunctuation: true } }) as Root;
}

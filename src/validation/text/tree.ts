/** The Markdown tree of a text, as the checks ask it. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { BlockName } from '../../model/blocks.ts';
import { memoize } from '../../model/memoize.ts';

export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Readonly<MdastNode>;

/** A node and all below it, in the order of the text. */
export const listNodes = memoize((root: Node): Node[] => {
  const nodes: Node[] = [root];
  const visit = (node: Node): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      nodes.push(child);
      visit(child);
    }
  };
  visit(root);
  return nodes;
});

export function isBlock(node: Node): node is BlockNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The blocks of certain names in a text. */
export function listBlocks(root: Node, ...names: BlockName[]): BlockNode[] {
  const wanted: readonly (string | null)[] = names;
  return listAllBlocks(root).filter(({ name }) => wanted.includes(name));
}

const listAllBlocks = memoize((root: Node) => listNodes(root).filter(isBlock));

/** What stands in an attribute of a block; undefined where it is missing or no text. */
export function readAttribute(block: BlockNode, name: string): string | undefined {
  for (const attribute of block.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}

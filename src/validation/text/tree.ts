/** The Markdown tree of a text, as the checks ask it. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { findLocalTarget } from '../../model/block-meaning.ts';
import type { LocalTarget } from '../../model/field.ts';
import { createHeadingIds } from '../../model/heading-ids.ts';
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

/** The ids of the headings of a text, as its page has them. */
export const listHeadingIds = memoize((root: Node): ReadonlySet<string> => {
  const headings = listNodes(root).filter(({ type }) => type === 'heading');
  return new Set(headings.map(renderWords).map(createHeadingIds()));
});

function renderWords(node: Node): string {
  if ('children' in node) return node.children.map(renderWords).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

export function isBlock(node: Node): node is BlockNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The blocks of a text, in its order. */
export const listBlocks = memoize((root: Node): BlockNode[] => listNodes(root).filter(isBlock));

/** The blocks of a text that point into a list of its own entry, each with the id that it names. */
export function listPointers(
  root: Node,
  list: LocalTarget,
): { block: BlockNode; id: string | undefined }[] {
  return listBlocks(root).flatMap((block) => {
    const attribute = findLocalTarget(block.name, list);
    return attribute === undefined ? [] : [{ block, id: readAttribute(block, attribute) }];
  });
}

/** What stands in an attribute of a block; undefined where it is missing or no text. */
export function readAttribute(block: BlockNode, name: string): string | undefined {
  for (const attribute of block.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}

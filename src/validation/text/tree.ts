/** Queries on the Markdown tree of a text. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { findLocalTarget } from '../../model/block-meaning.ts';
import type { LocalTarget } from '../../model/field.ts';
import { createHeadingIds } from '../../model/heading-ids.ts';
import { memoize } from '../../model/memoize.ts';

export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Readonly<MdastNode>;

/** Returns a node and all its descendants, in document order. */
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

/** A heading of a text, with its id on the page. */
export interface Heading {
  id: string;
  title: string;
}

/** Returns the headings of a text, in document order. */
export const listHeadings = memoize((root: Node): readonly Heading[] => {
  const headings = listNodes(root).filter(({ type }) => type === 'heading');
  const nameHeading = createHeadingIds();
  return headings.map(renderWords).map((title) => ({ id: nameHeading(title), title }));
});

/** Returns the ids of the headings of a text, as they are on its page. */
export const listHeadingIds = memoize(
  (root: Node): ReadonlySet<string> => new Set(listHeadings(root).map(({ id }) => id)),
);

function renderWords(node: Node): string {
  if ('children' in node) return node.children.map(renderWords).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

export function isBlock(node: Node): node is BlockNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Returns the blocks of a text, in document order. */
export const listBlocks = memoize((root: Node): BlockNode[] => listNodes(root).filter(isBlock));

/** Returns the blocks that point to an item in a list of their own entry, each with the id it names. */
export function listPointers(
  root: Node,
  list: LocalTarget,
): { block: BlockNode; id: string | undefined }[] {
  return listBlocks(root).flatMap((block) => {
    const attribute = findLocalTarget(block.name, list);
    return attribute === undefined ? [] : [{ block, id: readAttribute(block, attribute) }];
  });
}

/** Returns the value of an attribute, or undefined if it is missing or not a string. */
export function readAttribute(block: BlockNode, name: string): string | undefined {
  for (const attribute of block.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}

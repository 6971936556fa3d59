import type { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import { flattenLine } from './flatten-line.ts';
import type { ListParagraph } from './word-lists.ts';

/** A block, before paragraphs that look like list items become lists. */
export interface Part {
  node: Node;
  /** Set for a paragraph that only looks like a list item. Neighbors become one list. */
  item?: Omit<ListParagraph, 'children'>;
}

/** Joins paragraphs that look like list items into lists. */
export function joinItems(parts: readonly Part[]): Node[] {
  const nodes: Node[] = [];
  let items: Required<Part>[] = [];
  const endList = () => {
    nodes.push(...nestItems(items));
    items = [];
  };
  for (const { node, item } of parts) {
    if (item) items.push({ node, item });
    else {
      endList();
      nodes.push(node);
    }
  }
  endList();
  return nodes;
}

function nestItems(parts: readonly Required<Part>[]): Node[] {
  const lists: Node[] = [];
  let index = 0;
  for (let first = parts[0]; first; first = parts[index]) {
    const { ordered, level, start } = first.item;
    const items: Node[] = [];
    for (let part = parts[index]; part; part = parts[index]) {
      const { item, node } = part;
      if (item.level < level || (item.level === level && item.ordered !== ordered)) break;
      let end = index + 1;
      while ((parts[end]?.item.level ?? 0) > level) end += 1;
      items.push(toItem([node, ...nestItems(parts.slice(index + 1, end))]));
      index = end;
    }
    lists.push(
      ordered
        ? schema.node('orderedList', { start }, items)
        : schema.node('bulletList', null, items),
    );
  }
  return lists;
}

/** A list item starts with a paragraph, so a list or table at its start is flattened into one. */
export function toItem(content: readonly Node[]): Node {
  const [first] = content;
  const isFit = first?.type.name === 'paragraph' || first?.type.name === 'blockquote';
  const plain = content.map((node) =>
    node.type.name === 'heading' ? schema.node('paragraph', null, node.content) : node,
  );
  if (isFit) return schema.node('listItem', null, plain);
  if (first?.type.name === 'heading') return schema.node('listItem', null, plain);
  const lead = first ? flattenLine([first]) : [];
  return schema.node('listItem', null, [schema.node('paragraph', null, lead), ...plain.slice(1)]);
}

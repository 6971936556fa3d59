import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode } from '../paste/html-tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** As a browser reads a clipboard (`paste/html-tree.ts`). */
export function parseHtmlInNode(html: string): HtmlNode[] {
  return parseFragment(html).childNodes.flatMap(readNode);
}

function readNode(node: Node): HtmlNode[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tag: node.tagName, attributes, children: node.childNodes.flatMap(readNode) }];
}

/** From Markdown's nested inline nodes to ProseMirror's text with marks. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { listBlockNames, schema, type BlockAttributes } from './schema.ts';

/** Thrown for a node that the field does not know. The top-level part around it is kept as is. */
export class UnknownText extends Error {}

export function isOf(
  role: Parameters<typeof listBlockNames>[0],
  name: string | null,
): name is string {
  return listBlockNames(role).some((each) => each === name);
}

export function readAttributes({
  attributes,
}: MdxJsxFlowElement | MdxJsxTextElement): BlockAttributes {
  return Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        throw new UnknownText();
      }
      return [attribute.name, attribute.value];
    }),
  );
}

export function readInline(nodes: readonly Nodes[], marks: readonly Mark[]): Node[] {
  return Fragment.from(nodes.flatMap((node) => readPhrase(node as PhrasingContent, marks)))
    .content as Node[];
}

function readPhrase(node: PhrasingContent, marks: readonly Mark[]): Node[] {
  const within = (mark: Mark) => readInline(childrenOf(node), mark.addToSet(marks));
  switch (node.type) {
    case 'text': {
      const text = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
      return text === '' ? [] : [schema.text(text, marks)];
    }
    case 'strong':
    case 'emphasis':
      return within(schema.mark(node.type));
    case 'link':
      return within(schema.mark('link', { href: node.url, title: node.title ?? null }));
    case 'break':
      return [schema.node('break', null, undefined, marks)];
    case 'image': {
      const { url: src, alt, title } = node;
      return [
        schema.node('image', { src, alt: alt ?? '', title: title ?? null }, undefined, marks),
      ];
    }
    case 'footnoteReference':
      return [schema.node('footnoteReference', { label: node.identifier }, undefined, marks)];
    case 'mdxJsxTextElement':
      return readInlineBlock(node, marks);
    default:
      throw new UnknownText();
  }
}

function readInlineBlock(node: MdxJsxTextElement, marks: readonly Mark[]): Node[] {
  const { name } = node;
  const attrs = { attributes: readAttributes(node) };
  if (isOf('mark', name))
    return readInline(node.children, schema.mark(name, attrs).addToSet(marks));
  if (!isOf('chip', name) || node.children.length > 0) throw new UnknownText();
  return [schema.node(name, attrs, undefined, marks)];
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

import type { Element, ElementContent, Nodes } from 'hast';

const marks = /^[.,;:!?…)\]’”]+/;

/**
 * Keeps punctuation on the same line as the inline block before it. A glossary word is a button, after
 * which browsers may break the line, even before a period.
 */
export function holdPunctuation(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as ElementContent[];
  for (const [index, child] of children.entries()) {
    holdPunctuation(child);
    const after = children[index + 1];
    if (child.type !== 'mdxJsxTextElement' || child.children.length === 0) continue;
    if (after?.type !== 'text') continue;
    const [held = ''] = marks.exec(after.value) ?? [];
    if (held === '') continue;
    children[index] = unbroken([child, { type: 'text', value: held }]);
    after.value = after.value.slice(held.length);
  }
}

function unbroken(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children };
}

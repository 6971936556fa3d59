import type { Mark } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import type { BuildScope } from './paste-notes.ts';
import { styleOf, textOf, type HtmlElement } from './html-tree.ts';
import { readAddress } from './read-address.ts';

/** Returns the marks for the content of an element: its own, and those it inherits. */
export function markOf(
  element: HtmlElement,
  marks: readonly Mark[],
  { notes }: BuildScope,
): readonly Mark[] {
  let next = marks;
  const add = (mark: Mark) => (next = mark.addToSet(next));
  const drop = (name: string) => (next = next.filter(({ type }) => type.name !== name));
  const { tag, attributes } = element;
  const weight = styleOf(element, 'font-weight');
  if (tag === 'b' || tag === 'strong' || /^(?:bold|bolder|[6-9]00)$/.test(weight ?? ''))
    add(schema.mark('strong'));
  // Google Docs wraps everything it copies in a "b" that is not bold.
  if (/^(?:normal|lighter|[1-5]00)$/.test(weight ?? '')) drop('strong');
  const slant = styleOf(element, 'font-style');
  if (tag === 'i' || tag === 'em' || tag === 'cite' || /^(?:italic|oblique)/.test(slant ?? ''))
    add(schema.mark('emphasis'));
  if (slant === 'normal') drop('emphasis');
  if (tag === 'a' && attributes.href && !attributes.href.startsWith('#')) {
    const href = readAddress(attributes.href);
    if (href !== undefined) add(schema.mark('link', { href, title: null }));
    else if (textOf(element).trim() !== '') {
      notes.add(
        'A link was left out, for its address is not allowed; its words are there',
        attributes.href,
      );
    }
  }
  return next;
}

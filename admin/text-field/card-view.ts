/** A card: a block of the registry in the text, with buttons to edit, move and remove it. */
import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { blocks, type BlockName } from '../../src/model/blocks.ts';
import { askForBlock } from './block-form.ts';
import { roleOf, type BlockAttributes } from './document/schema.ts';
import { button, element } from './element.ts';
import type { FieldContext } from './field-context.ts';
import { drawCard } from './draw-card.ts';
import { moveBlock } from './commands.ts';

type Position = () => number | undefined;

export class CardView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  readonly #name: BlockName;
  readonly #face = element('div', { class: 'face', contenteditable: 'false' });
  readonly #view: EditorView;
  readonly #position: Position;
  readonly #context: FieldContext;
  #node: Node;

  constructor(node: Node, view: EditorView, position: Position, context: FieldContext) {
    this.#node = node;
    this.#view = view;
    this.#position = position;
    this.#context = context;
    this.#name = node.type.name as BlockName;
    const { label } = blocks[this.#name];
    const bar = element(
      'div',
      { class: 'bar', contenteditable: 'false' },
      element('span', { class: 'name' }, label),
      button('Edit', () => void this.edit(), { 'aria-label': `Edit: ${label}` }),
      button('↑', () => this.#move(-1), { 'aria-label': `Move up: ${label}` }),
      button('↓', () => this.#move(1), { 'aria-label': `Move down: ${label}` }),
      button('✕', () => this.#remove(), { 'aria-label': `Remove: ${label}` }),
    );
    this.dom = element(
      'div',
      {
        class: `card card-${this.#name}`,
        'data-block': this.#name,
        role: 'group',
        'aria-label': label,
      },
      bar,
      this.#face,
    );
    if (roleOf(blocks[this.#name]) === 'container') {
      this.contentDOM = element('div', { class: 'words' });
      this.dom.append(this.contentDOM);
    }
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isSame = node.attrs.attributes === this.#node.attrs.attributes;
    this.#node = node;
    if (!isSame) this.#draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.bar button') !== null;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM?.contains(mutation.target);
  }

  async edit(): Promise<void> {
    const attributes = await askForBlock(this.#name, this.#attributes, this.#context);
    const position = this.#position();
    if (!attributes || position === undefined) return;
    this.#view.dispatch(this.#view.state.tr.setNodeAttribute(position, 'attributes', attributes));
    this.#view.focus();
  }

  get #attributes(): BlockAttributes {
    return this.#node.attrs.attributes as BlockAttributes;
  }

  #draw(): void {
    drawCard(this.#face, this.#name, this.#attributes, this.#context);
    this.dom.dataset.tone = this.#attributes.tone ?? '';
  }

  #select(): boolean {
    const position = this.#position();
    if (position === undefined) return false;
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)));
    return true;
  }

  #move(direction: -1 | 1): void {
    if (!this.#select()) return;
    moveBlock(direction)(this.#view.state, this.#view.dispatch);
    this.#view.focus();
  }

  #remove(): void {
    if (!this.#select()) return;
    this.#view.dispatch(this.#view.state.tr.deleteSelection().scrollIntoView());
    this.#view.focus();
  }
}

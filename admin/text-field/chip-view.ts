/** A chip: a citation, shown as the number it will have on the page, with its source as a tooltip. */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { pickSource, listSources } from './pick-source.ts';
import { citation, type BlockAttributes } from './document/schema.ts';
import { element } from './element.ts';
import type { FieldContext } from './field-context.ts';

export class ChipView implements NodeView {
  readonly dom: HTMLElement;
  #node: Node;

  constructor(
    node: Node,
    view: EditorView,
    position: () => number | undefined,
    context: FieldContext,
  ) {
    this.#node = node;
    this.dom = element('span', { class: 'chip', role: 'button', 'data-block': node.type.name });
    this.dom.addEventListener('dblclick', () => {
      const at = position();
      if (at !== undefined) void changeSource(view, at, context);
    });
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #show(): void {
    this.dom.dataset.source = readSource(this.#node) ?? '';
    this.dom.textContent = this.dom.textContent || '•';
  }
}

/** Asks for another source for a citation, or removes the citation. */
export async function changeSource(
  view: EditorView,
  position: number,
  context: FieldContext,
): Promise<void> {
  const node = view.state.doc.nodeAt(position);
  if (!node) return;
  const chosen = await pickSource(context, readSource(node) ?? '');
  if (chosen === undefined || view.isDestroyed) return;
  const { tr } = view.state;
  if (chosen === null) tr.delete(position, position + node.nodeSize);
  else tr.setNodeAttribute(position, 'attributes', { [citation.attribute]: chosen });
  view.dispatch(tr);
  view.focus();
}

function readSource({ attrs }: Node): string | undefined {
  return (attrs.attributes as BlockAttributes)[citation.attribute];
}

/** Numbers citations as pages do: by the order in which the text first cites each source. */
export function numberChips(context: FieldContext): Plugin {
  const show = (view: EditorView) => {
    const names = new Map(listSources(context).map(({ value, label }) => [value, label]));
    const numbers = new Map<string, number>();
    for (const chip of view.dom.querySelectorAll<HTMLElement>('.chip[data-source]')) {
      const source = chip.dataset.source ?? '';
      const number = numbers.get(source) ?? numbers.size + 1;
      numbers.set(source, number);
      const name = names.get(source);
      const label = name ?? `There is no source “${source}” on this page`;
      if (chip.textContent !== String(number)) chip.textContent = String(number);
      if (chip.title !== label) {
        chip.title = label;
        chip.setAttribute('aria-label', `Source ${String(number)}: ${label}`);
      }
      chip.classList.toggle('missing', name === undefined);
    }
  };
  return new Plugin({
    view: (view) => {
      show(view);
      return {
        update: (current, before) => {
          if (current.state.doc !== before.doc) show(current);
        },
      };
    },
    props: { handleDOMEvents: { focus: (view) => (show(view), false) } },
  });
}

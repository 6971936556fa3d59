import { button, element } from './element.ts';

export interface Notes {
  dom: HTMLElement;
  /** Replaces the notes. */
  show(...notes: readonly string[]): void;
  clear(): void;
}

/** Creates a live region for notes on what the field changed or left out. */
export function makeNotes(): Notes {
  const list = element('ul');
  const dismiss = button('Dismiss', () => clear(), { class: 'plain', hidden: true });
  const status = element('div', { role: 'status', 'aria-live': 'polite' }, list);
  const clear = () => {
    list.replaceChildren();
    dismiss.hidden = true;
  };
  return {
    dom: element('div', { class: 'notes' }, status, dismiss),
    clear,
    show(...notes) {
      list.replaceChildren(...notes.map((note) => element('li', {}, note)));
      dismiss.hidden = notes.length === 0;
    },
  };
}

import { button, element } from './element.ts';

export interface Notes {
  dom: HTMLElement;
  /** Says what was changed or left out, in place of what was said before. */
  show(...notes: readonly string[]): void;
  clear(): void;
}

/** Where the field tells what it did, aloud as well. */
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

import { button, element, makeId } from './element.ts';

type Close<Value> = (value?: Value) => void;

/**
 * Opens a modal dialog. It resolves to undefined after Escape or "Cancel", and returns the focus.
 *
 * @param build Returns the contents of the dialog. Its argument closes the dialog with an answer.
 */
export function openDialog<Value>(
  title: string,
  build: (close: Close<Value>) => Node[],
): Promise<Value | undefined> {
  const before = document.activeElement;
  const id = makeId('title');
  const dialog = element('dialog', { class: 'text-field-dialog', 'aria-labelledby': id });
  return new Promise((resolve) => {
    let answer: Value | undefined;
    const close: Close<Value> = (value) => {
      answer = value;
      dialog.close();
    };
    dialog.append(
      element(
        'header',
        {},
        element('h2', { id }, title),
        button('Cancel', () => dialog.close(), { class: 'plain' }),
      ),
      ...build(close),
    );
    dialog.addEventListener('close', () => {
      if (isReopened(dialog)) return;
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(answer);
    });
    dialog.addEventListener('keydown', (event) => keepInside(dialog, event));
    // Keystrokes here must not trigger shortcuts of the page behind the dialog.
    for (const type of ['keydown', 'paste', 'input'] as const) {
      dialog.addEventListener(type, (event) => event.stopPropagation());
    }
    document.body.append(dialog);
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[autofocus]');
    first?.focus();
    // The value is a suggestion, which typing replaces.
    if (first instanceof HTMLInputElement) first.select();
  });
}

/** How many `close` events each dialog still fires because it was reopened. */
const stepping = new WeakMap<HTMLDialogElement, number>();

/**
 * Makes the dialog around an element non-modal while Decap's media library is open, which would otherwise
 * be inert below it. The dialog becomes modal again whether or not something was chosen.
 */
export async function stepAside<Value>(inside: Element, ask: () => Promise<Value>): Promise<Value> {
  const dialog = inside.closest('dialog');
  if (!dialog) return ask();
  reopen(dialog, 'show');
  const answer = await ask();
  if (dialog.isConnected) reopen(dialog, 'showModal');
  return answer;
}

function reopen(dialog: HTMLDialogElement, how: 'show' | 'showModal'): void {
  stepping.set(dialog, (stepping.get(dialog) ?? 0) + 1);
  dialog.close();
  dialog[how]();
}

/** Whether a `close` event comes from reopening the dialog. */
function isReopened(dialog: HTMLDialogElement): boolean {
  const count = stepping.get(dialog) ?? 0;
  if (count > 0) stepping.set(dialog, count - 1);
  return count > 0;
}

/** Keeps the focus in a dialog that is not modal, and closes it on Escape, as browsers do for modal ones. */
function keepInside(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  if (dialog.matches(':modal')) return;
  if (event.key === 'Escape') dialog.close();
  if (event.key !== 'Tab') return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, input, select, textarea')];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

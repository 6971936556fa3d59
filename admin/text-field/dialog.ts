import { button, element, makeId } from './element.ts';

type Close<Value> = (value?: Value) => void;

/**
 * Asks something over the page. Escape and "Cancel" answer nothing; focus goes back to where it was.
 *
 * @param build Makes what stands in the dialog; is given what closes it.
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
    // What is typed here is no command of the page behind it.
    for (const type of ['keydown', 'paste', 'input'] as const) {
      dialog.addEventListener(type, (event) => event.stopPropagation());
    }
    document.body.append(dialog);
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[autofocus]');
    first?.focus();
    // What stands there is a suggestion, which typing replaces.
    if (first instanceof HTMLInputElement) first.select();
  });
}

/** Dialogs that have made room for another program's, and may be left alone behind it. */
const stepping = new WeakMap<HTMLDialogElement, number>();

/**
 * Lets Decap's media library, which cannot stand above a modal dialog, come before the dialog around an
 * element. Whether something is chosen there or not, the dialog goes on.
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

/** Whether a dialog that says it was closed was opened again; it says so once for each time. */
function isReopened(dialog: HTMLDialogElement): boolean {
  const count = stepping.get(dialog) ?? 0;
  if (count > 0) stepping.set(dialog, count - 1);
  return count > 0;
}

/** What a modal dialog does by itself. */
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

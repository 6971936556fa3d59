/** The form of the entry that is open in Decap. */
import { formEvent, type FormEvent } from './repairs.ts';

let form: FormEvent['form'];

/** Keeps track of the form that is open, for `focusField`. */
export function watchForm(): void {
  window.addEventListener(formEvent, (event) => {
    const { detail } = event as CustomEvent<FormEvent>;
    if (detail.form !== undefined) ({ form } = detail);
  });
}

/** How long React takes to unfold a group, with room to spare, in milliseconds. */
const unfolding = 250;

/**
 * Scrolls to a field of the form and puts the cursor in it; groups and list items around it unfold.
 *
 * @param path Like `sources.1.id`, or like `body.12` for a line of the text.
 */
export function focusField(path: string): void {
  form?.focus(path);
  // A list, a picture or a group has no input of its own that Decap could focus.
  setTimeout(() => {
    const [name = ''] = path.split('.');
    const control = document.querySelector<HTMLElement>(`[id^="${CSS.escape(name)}-field"]`);
    if (!control || control.contains(document.activeElement)) return;
    control.scrollIntoView({ block: 'center' });
    const stop = control.querySelector<HTMLElement>('input, textarea, select, button');
    (stop ?? control).focus({ preventScroll: true });
  }, unfolding);
}

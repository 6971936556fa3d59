import { focusField } from '../decap/form.ts';
import type { FormDiagnostic } from './validate-entry.ts';

const styles = `
.form-errors { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; z-index: 400; box-sizing: border-box;
  width: min(32rem, calc(100vw - 32px)); max-height: 45vh; overflow: auto; padding: 16px 20px; border: 2px solid #9c2117;
  border-radius: 8px; color: #14212b; background: #fff; box-shadow: 0 4px 24px rgb(0 0 0 / 25%); font: 15px/1.5 system-ui, sans-serif; }
.form-errors h2 { margin: 0 48px 8px 0; font-size: 17px; }
.form-errors ul { margin: 0; padding: 0; list-style: none; }
.form-errors button { min-height: 32px; padding: 4px 0; border: 0; background: none; color: #9c2117; font: inherit; text-align: start;
  text-decoration: underline; cursor: pointer; }
.form-errors .close { position: absolute; inset-block-start: 12px; inset-inline-end: 16px; color: #14506b; }
.form-errors button:focus-visible { outline: 3px solid #14506b; outline-offset: 2px; }
`;

let list: HTMLElement | undefined;

/** Lists what keeps an entry from being saved, in place of an earlier list. Each item leads to its field. */
export function showErrors(diagnostics: readonly FormDiagnostic[]): void {
  list?.remove();
  list = undefined;
  if (diagnostics.length === 0) return;
  addStyles();
  list = document.createElement('section');
  list.className = 'form-errors';
  list.setAttribute('aria-labelledby', 'form-errors-title');
  const title = document.createElement('h2');
  title.id = 'form-errors-title';
  title.textContent =
    diagnostics.length === 1 ? 'Fix 1 problem first' : `Fix ${diagnostics.length} problems first`;
  // A heading cannot be an alert itself.
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  alert.append(title);
  const items = document.createElement('ul');
  items.append(...diagnostics.map(makeItem));
  const close = makeButton('Close', () => showErrors([]));
  close.className = 'close';
  list.append(alert, items, close);
  document.body.append(list);
  window.addEventListener('hashchange', () => showErrors([]), { once: true });
}

function makeItem({ text, path }: FormDiagnostic): HTMLElement {
  const item = document.createElement('li');
  item.append(path === '' ? text : makeButton(text, () => focusField(path)));
  return item;
}

function makeButton(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}

function addStyles(): void {
  const isAdded = document.adoptedStyleSheets.some((sheet) =>
    sheet.cssRules[0]?.cssText.startsWith('.form-errors'),
  );
  if (isAdded) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

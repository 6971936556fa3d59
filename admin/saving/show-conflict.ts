import type { Conflict } from './guard-backend.ts';

const styles = `
.conflict { box-sizing: border-box; width: min(76rem, 94vw); max-height: 92vh; border: 0; border-radius: 8px; padding: 24px;
  color: #14212b; background: #fff; font: 16px/1.5 system-ui, sans-serif; }
.conflict::backdrop { background: rgb(0 0 0 / 60%); }
.conflict h2 { margin: 0 0 8px; font-size: 22px; }
.conflict-texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 16px; }
.conflict h3 { margin: 8px 0; font-size: 16px; }
.conflict-text { max-height: 46vh; overflow: auto; margin: 0; padding: 8px; border: 1px solid #66757f;
  font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.conflict-text mark { background: #ffe08a; color: inherit; }
.conflict button { margin: 16px 12px 0 0; padding: 8px 16px; min-height: 44px; border: 1px solid #14506b;
  border-radius: 4px; background: #fff; color: #14506b; font: inherit; cursor: pointer; }
.conflict button:focus-visible, .conflict-text:focus-visible { outline: 3px solid #14506b; outline-offset: 2px; }
`;

/** Shows two texts of one entry side by side, the lines that differ marked. */
export function showConflict({ path, mine, theirs }: Conflict): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  if (
    !document.adoptedStyleSheets.some((each) => each.cssRules[0]?.cssText.includes('.conflict'))
  ) {
    document.adoptedStyleSheets.push(sheet);
  }
  const dialog = make('dialog', 'conflict');
  dialog.setAttribute('aria-labelledby', 'conflict-title');
  const title = make('h2', '', 'Somebody else has changed this entry');
  title.id = 'conflict-title';
  const advice = make(
    'p',
    '',
    theirs === null
      ? `${path} is no longer there. What you wrote stands in the form; saving again makes it anew.`
      : 'Nothing was saved. What you wrote still stands in the form. Take from the other text what should stay, put it into the form, and save again: your text then takes its place.',
  );
  const texts = make('div', 'conflict-texts');
  texts.append(
    makeText('Your text, not saved', mine, theirs ?? ''),
    makeText('The text as it is now', theirs ?? '', mine),
  );
  const copy = make('button', '', 'Copy my text');
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(mine).then(
      () => (copy.textContent = 'Copied'),
      () => (copy.textContent = 'Not copied: select your text above and copy it'),
    );
  });
  const close = make('button', '', 'Back to the form');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(title, advice, texts, copy, close);
  document.body.append(dialog);
  dialog.showModal();
}

function makeText(label: string, text: string, other: string): HTMLElement {
  const section = make('section');
  const box = make('pre', 'conflict-text');
  box.tabIndex = 0;
  box.setAttribute('aria-label', label);
  for (const { line, differs } of markLines(text, other)) {
    box.append(differs ? make('mark', '', line) : line, '\n');
  }
  section.append(make('h3', '', label), box);
  return section;
}

/** The lines of a text, each with whether the other has no such line. */
export function markLines(text: string, other: string): { line: string; differs: boolean }[] {
  const others = new Set(other.split('\n'));
  return text.split('\n').map((line) => ({ line, differs: !others.has(line) }));
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

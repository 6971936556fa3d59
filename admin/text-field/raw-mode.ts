/** The text as it is saved, with the content guard's messages by line. */
import { normalize } from '../../src/model/normalize.ts';
import { guardBody, type BodyDiagnostic } from '../preview/guard-body.ts';
import { button, element, makeId } from './element.ts';
import type { FieldContext } from './field-context.ts';

export interface RawMode {
  dom: HTMLElement;
  setText(text: string): void;
  /** @param line The line to select, from 1. Left out: the cursor stays where it was. */
  focus(line?: number): void;
  close(): void;
}

const pause = 300;

export function openRawMode(context: FieldContext, onChange: (text: string) => void): RawMode {
  const id = makeId('raw');
  const box = element('textarea', {
    id,
    class: 'raw',
    rows: '24',
    spellcheck: 'true',
    'aria-label': 'Raw text',
    'aria-describedby': `${id}-diagnostics`,
  });
  const list = element('ol', { class: 'raw-diagnostics' });
  const diagnostics = element(
    'div',
    { id: `${id}-diagnostics`, role: 'status', 'aria-label': 'Problems in the raw text' },
    list,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = async () => {
    const library = await context.loadLibrary();
    const entry = context.readEntry();
    const fields = { ...entry.fields, body: box.value };
    const data = normalize({ ...fields, body: undefined });
    const found = guardBody({ ...entry, fields }, data, library).diagnostics;
    const shown = found.filter(({ line }) => line !== undefined);
    list.replaceChildren(
      ...shown.map((diagnostic) => element('li', {}, showDiagnostic(box, diagnostic))),
    );
  };
  const checkSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(() => list.replaceChildren()), pause);
  };
  box.addEventListener('input', () => {
    onChange(box.value);
    checkSoon();
  });
  // Keystrokes here must not trigger shortcuts of the page.
  box.addEventListener('keydown', (event) => event.stopPropagation());
  return {
    dom: element('div', { class: 'raw-mode', hidden: true }, box, diagnostics),
    setText(text) {
      box.value = text;
      checkSoon();
    },
    focus(line) {
      if (line === undefined) box.focus();
      else selectLine(box, line);
    },
    close: () => clearTimeout(timer),
  };
}

/** A button that selects the line of a diagnostic. */
function showDiagnostic(
  box: HTMLTextAreaElement,
  { line = 1, message, fix }: BodyDiagnostic,
): HTMLElement {
  const text = `Line ${String(line)}: ${message}. ${fix}`;
  return button(text, () => selectLine(box, line), { class: 'plain' });
}

function selectLine(box: HTMLTextAreaElement, line: number): void {
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = Number.parseFloat(getComputedStyle(box).lineHeight) || 20;
  box.scrollTop = Math.max(0, (line - 3) * height);
}

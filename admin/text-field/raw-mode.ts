/** The text as its file has it, with what the content guard says of each line. */
import { normalize } from '../../src/model/normalize.ts';
import { guardBody, type BodyDiagnostic } from '../preview/guard-body.ts';
import { button, element, makeId } from './element.ts';
import type { FieldContext } from './field-context.ts';

export interface RawMode {
  dom: HTMLElement;
  setText(text: string): void;
  getText(): string;
  focus(): void;
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
    'aria-describedby': `${id}-problems`,
  });
  const list = element('ol', { class: 'raw-problems' });
  const problems = element(
    'div',
    { id: `${id}-problems`, role: 'status', 'aria-label': 'What is wrong in the raw text' },
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
    list.replaceChildren(...shown.map((problem) => element('li', {}, showProblem(box, problem))));
  };
  const checkSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(() => list.replaceChildren()), pause);
  };
  box.addEventListener('input', () => {
    onChange(box.value);
    checkSoon();
  });
  // What is typed here is no command of the page around it.
  box.addEventListener('keydown', (event) => event.stopPropagation());
  return {
    dom: element('div', { class: 'raw-mode', hidden: true }, box, problems),
    setText(text) {
      box.value = text;
      checkSoon();
    },
    getText: () => box.value,
    focus: () => box.focus(),
    close: () => clearTimeout(timer),
  };
}

/** A problem that leads to its line. */
function showProblem(
  box: HTMLTextAreaElement,
  { line = 1, message, fix }: BodyDiagnostic,
): HTMLElement {
  const show = () => {
    const lines = box.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    box.focus();
    box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    const height = Number.parseFloat(getComputedStyle(box).lineHeight) || 20;
    box.scrollTop = Math.max(0, (line - 3) * height);
  };
  return button(`Line ${String(line)}: ${message}. ${fix}`, show, { class: 'plain' });
}

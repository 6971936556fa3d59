/** The field in which editors write the text of an entry. It does not depend on Decap. */
import { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { parseBody, type OpenedBody } from './document/parse-body.ts';
import { writeBody } from './document/write-body.ts';
import { createEditor, makePlugins, type EditorOptions } from './create-editor.ts';
import { listDiagnostics, type TextDiagnostic } from './diagnostics.ts';
import { measureReading } from './reading-size.ts';
import { button, element } from './element.ts';
import { focusLine } from './focus-line.ts';
import { makeFieldCommands, fixDiagnostic } from './field-commands.ts';
import type { FieldContext } from './field-context.ts';
import { makeNotes } from './notes.ts';
import { makePasting } from './paste-plugin.ts';
import { openRawMode } from './raw-mode.ts';
import { makeFindBar } from './find-bar.ts';
import { makeToolbar } from './toolbar.ts';
import { listTools } from './tools.ts';

export interface TextField {
  /** Replaces the text, for example with a restored draft. */
  setText(text: string): void;
  /** Reports the latest change without waiting for a pause in typing. */
  flush(): void;
  /** @param line A line of the text as it is saved, from 1. Left out: the cursor stays where it was. */
  focus(line?: number): void;
  close(): void;
}

export interface TextFieldOptions {
  id: string;
  label: string;
  text: string;
  context: FieldContext;
  /** Whether it opens in raw mode. */
  isRaw?: boolean;
  onChange(text: string): void;
  /** Called when the editor turns raw mode on or off. */
  onRaw?(isRaw: boolean): void;
}

/** How long typing must pause before each step, in milliseconds. */
const pauses = { change: 120, measure: 600 } as const;

export function openTextField(place: HTMLElement, options: TextFieldOptions): TextField {
  const { id, label, context, onChange } = options;
  let text = options.text;
  let opened: OpenedBody | undefined;
  let view: EditorView | undefined;
  let changed = false;
  let changeTimer: ReturnType<typeof setTimeout> | undefined;
  let measureTimer: ReturnType<typeof setTimeout> | undefined;

  const notes = makeNotes();
  const findBar = makeFindBar((note) => notes.show(note));
  const report = (note: string) => notes.show(note);
  const commands = makeFieldCommands(context, { report, openFind: (it) => findBar.open(it) });
  const toolbar = makeToolbar(listTools(commands), `Tools for ${label}`);
  const raw = openRawMode(context, (written) => hand(written));
  const stage = element('div', { class: 'stage' });
  const diagnostics = element('ul', { class: 'diagnostics', 'aria-label': 'To fix in the text' });
  const size = element('span', { class: 'size' });
  const rawSwitch = button('Raw text', toggleRaw, {
    role: 'switch',
    'aria-checked': 'false',
  });
  const footer = element('div', { class: 'footer' }, size, rawSwitch);
  const dom = element(
    'div',
    { class: 'text-field' },
    toolbar.dom,
    findBar.dom,
    notes.dom,
    stage,
    raw.dom,
    diagnostics,
    footer,
  );

  const editorOptions: EditorOptions = {
    id,
    label,
    context,
    report,
    keys: {
      'Mod-k': commands.link,
      'Mod-f': commands.find,
      'Mod-Alt-c': commands.cite,
      'Mod-Alt-g': commands.explain,
      'Alt-F10': () => {
        toolbar.focus();
        return true;
      },
    },
    plugins: [makePasting((all) => notes.show(...all))],
    onDiagnostic: (diagnostic) => void openFix(diagnostic),
    onUpdate(current, docChanged) {
      toolbar.update(current);
      findBar.update(current);
      if (!docChanged) return;
      changed = true;
      clearTimeout(changeTimer);
      changeTimer = setTimeout(flush, pauses.change);
      clearTimeout(measureTimer);
      measureTimer = setTimeout(measure, pauses.measure);
    },
    onFailure: fail,
  };

  function isRaw(): boolean {
    return !raw.dom.hidden;
  }

  function hand(written: string): void {
    if (written === text) return;
    text = written;
    onChange(written);
  }

  function flush(): void {
    clearTimeout(changeTimer);
    if (!view || !opened || !changed || isRaw()) return;
    changed = false;
    try {
      hand(writeBody(view.state.doc, opened.source));
    } catch (error) {
      fail(error);
    }
  }

  /** Shows the text; a text that cannot be parsed is shown in raw mode, with the reason. */
  function show(): void {
    try {
      opened = parseBody(text);
      changed = false;
      if (view) {
        const plugins = makePlugins(editorOptions);
        view.updateState(EditorState.create({ doc: opened.doc, plugins }));
      } else view = createEditor(stage, opened.doc, editorOptions);
      setRaw(false);
      toolbar.update(view);
      measure();
    } catch (error) {
      fail(error);
    }
  }

  /** After any error, the text stays visible and can be copied. */
  function fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    changed = false;
    setRaw(true);
    raw.setText(text);
    notes.show(
      `The field could not show this text, so here it is as it is saved. The reason: ${reason}`,
    );
  }

  function setRaw(on: boolean): void {
    raw.dom.hidden = !on;
    for (const part of [toolbar.dom, stage, diagnostics, size]) part.hidden = on;
    if (on) findBar.dom.hidden = true;
    rawSwitch.setAttribute('aria-checked', String(on));
  }

  function enterRaw(): void {
    flush();
    setRaw(true);
    raw.setText(text);
  }

  function leaveRaw(): void {
    notes.clear();
    show();
  }

  function toggleRaw(): void {
    if (isRaw()) leaveRaw();
    else enterRaw();
    if (isRaw()) raw.focus();
    else view?.focus();
    options.onRaw?.(isRaw());
  }

  function measure(): void {
    if (!view) return;
    const { words, grade } = measureReading(view.state.doc);
    const ease = grade === undefined ? '' : ` · reading grade ${grade.toFixed(1)}`;
    size.textContent = `${String(words)} words${ease}`;
    showDiagnostics(listDiagnostics(view.state));
  }

  function showDiagnostics(found: readonly TextDiagnostic[]): void {
    diagnostics.replaceChildren(
      ...found.map((diagnostic) => {
        const { message, fix } = diagnostic;
        return element(
          'li',
          {},
          button(`${message}. ${fix}`, () => void openFix(diagnostic), { class: 'plain' }),
        );
      }),
    );
  }

  async function openFix(diagnostic: TextDiagnostic): Promise<void> {
    if (!view) return;
    const current =
      listDiagnostics(view.state).find(({ from }) => from === diagnostic.from) ?? diagnostic;
    await fixDiagnostic(view, current, context);
    measure();
  }

  dom.addEventListener('focusout', flush);
  place.append(dom);
  show();
  if (options.isRaw) enterRaw();
  return {
    setText(given) {
      if (given === text) return;
      text = given;
      if (isRaw()) raw.setText(text);
      else show();
    },
    flush,
    focus(line) {
      if (isRaw()) raw.focus(line);
      else if (view) focusLine(view, opened?.source, line);
    },
    close() {
      flush();
      clearTimeout(measureTimer);
      raw.close();
      view?.destroy();
      dom.remove();
    },
  };
}

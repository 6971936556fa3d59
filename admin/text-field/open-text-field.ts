/** The field in which the text of an entry is written. It knows nothing of Decap. */
import { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { parseBody, type OpenedBody } from './document/parse-body.ts';
import { writeBody } from './document/write-body.ts';
import { createEditor, makePlugins, type EditorOptions } from './create-editor.ts';
import { listProblems, type TextProblem } from './problems.ts';
import { measureReading } from './reading-size.ts';
import { button, element } from './element.ts';
import { makeFieldCommands, mendProblem } from './field-commands.ts';
import type { FieldContext } from './field-context.ts';
import { makeNotes } from './notes.ts';
import { makePasting } from './paste-plugin.ts';
import { openRawMode } from './raw-mode.ts';
import { makeFindBar } from './find-bar.ts';
import { makeToolbar } from './toolbar.ts';
import { listTools } from './tools.ts';

export interface TextField {
  /** Takes another text than the one that was written here, such as a draft that is restored. */
  setText(text: string): void;
  /** Hands on what was written last. */
  flush(): void;
  focus(): void;
  close(): void;
}

export interface TextFieldOptions {
  id: string;
  label: string;
  text: string;
  context: FieldContext;
  onChange(text: string): void;
}

/** In milliseconds: how long typing has the browser for itself. */
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
  const problems = element('ul', { class: 'problem-list', 'aria-label': 'To mend in the text' });
  const size = element('span', { class: 'size' });
  const rawSwitch = button('Raw text', () => (isRaw() ? leaveRaw() : enterRaw()), {
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
    problems,
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
    onProblem: (problem) => void mend(problem),
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

  /** Opens the text; one that cannot be read stands in raw mode, with what is wrong. */
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

  /** Whatever happens, the text stays where it can be seen and copied. */
  function fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    changed = false;
    setRaw(true);
    raw.setText(text);
    notes.show(
      `The text is shown as it is in its file, for it could not be shown otherwise: ${reason}`,
    );
  }

  function setRaw(on: boolean): void {
    raw.dom.hidden = !on;
    for (const part of [toolbar.dom, stage, problems, size]) part.hidden = on;
    if (on) findBar.dom.hidden = true;
    rawSwitch.setAttribute('aria-checked', String(on));
  }

  function enterRaw(): void {
    flush();
    setRaw(true);
    raw.setText(text);
    raw.focus();
  }

  function leaveRaw(): void {
    notes.clear();
    show();
    if (!isRaw()) view?.focus();
  }

  function measure(): void {
    if (!view) return;
    const { words, grade } = measureReading(view.state.doc);
    const ease = grade === undefined ? '' : ` · reading grade ${grade.toFixed(1)}`;
    size.textContent = `${String(words)} words${ease}`;
    showProblems(listProblems(view.state));
  }

  function showProblems(found: readonly TextProblem[]): void {
    problems.replaceChildren(
      ...found.map((problem) => {
        const { message, fix } = problem;
        return element(
          'li',
          {},
          button(`${message}. ${fix}`, () => void mend(problem), { class: 'plain' }),
        );
      }),
    );
  }

  async function mend(problem: TextProblem): Promise<void> {
    if (!view) return;
    const current = listProblems(view.state).find(({ from }) => from === problem.from) ?? problem;
    await mendProblem(view, current, context);
    measure();
  }

  dom.addEventListener('focusout', flush);
  place.append(dom);
  show();
  return {
    setText(given) {
      if (given === text) return;
      text = given;
      if (isRaw()) raw.setText(text);
      else show();
    },
    flush,
    focus: () => (isRaw() ? raw.focus() : view?.focus()),
    close() {
      flush();
      clearTimeout(measureTimer);
      raw.close();
      view?.destroy();
      dom.remove();
    },
  };
}

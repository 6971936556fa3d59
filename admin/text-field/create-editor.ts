import { history } from 'prosemirror-history';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { listSources } from './pick-source.ts';
import { listBlockNames } from './document/schema.ts';
import { element } from './element.ts';
import type { FieldContext } from './field-context.ts';
import { CardView } from './card-view.ts';
import { ChipView, numberChips } from './chip-view.ts';
import { makeFind } from './find.ts';
import { keepRules } from './keep-rules.ts';
import { makeKeys, makeTypingRules, type FieldKeys } from './keys.ts';
import { markDiagnostics, type TextDiagnostic } from './diagnostics.ts';

export interface EditorOptions {
  id: string;
  label: string;
  context: FieldContext;
  keys: FieldKeys;
  report(note: string): void;
  onDiagnostic(diagnostic: TextDiagnostic): void;
  /** Called after each transaction. */
  onUpdate(view: EditorView, docChanged: boolean): void;
  /** Called after an error that leaves the view unusable. */
  onFailure(error: unknown): void;
  /** Plugins that run before the others, such as the paste plugin. */
  plugins?: readonly Plugin[];
}

/** Enter opens the form of the selected block. */
const openSelected = new Plugin({
  props: {
    handleKeyDown(view, event) {
      const { selection } = view.state;
      if (event.key !== 'Enter' || !(selection instanceof NodeSelection)) return false;
      const dom = view.nodeDOM(selection.from);
      const edit = dom instanceof Element && dom.querySelector<HTMLElement>('.bar button');
      if (edit) edit.click();
      else if (dom instanceof Element) dom.dispatchEvent(new MouseEvent('dblclick'));
      return true;
    },
  },
});

/** Returns the plugins of an editor state. */
export function makePlugins(options: EditorOptions): Plugin[] {
  const { context, keys, report, onDiagnostic, plugins = [] } = options;
  const hasSource = (id: string) => listSources(context).some(({ value }) => value === id);
  return [
    ...plugins,
    openSelected,
    makeTypingRules(report),
    ...makeKeys(keys),
    keepRules(),
    markDiagnostics(hasSource, onDiagnostic),
    makeFind(),
    numberChips(context),
    tableEditing(),
    dropCursor(),
    gapCursor(),
    history(),
  ];
}

export function createEditor(place: HTMLElement, doc: Node, options: EditorOptions): EditorView {
  const { id, label, context, onUpdate, onFailure } = options;
  const card: NodeViewConstructor = (node, view, position) =>
    new CardView(node, view, position, context);
  const nodeViews: Record<string, NodeViewConstructor> = {
    ...Object.fromEntries(
      [...listBlockNames('card'), ...listBlockNames('container')].map((name) => [name, card]),
    ),
    ...Object.fromEntries(
      listBlockNames('chip').map((name) => [
        name,
        (node, view, position) => new ChipView(node, view, position, context),
      ]),
    ),
    image: (node) => ({
      dom: element('img', {
        src: context.findPicture(String(node.attrs.src)),
        alt: String(node.attrs.alt),
        title: String(node.attrs.alt),
      }),
    }),
    footnote: (node) => {
      const contentDOM = element('p', {});
      const name = element('span', { contenteditable: 'false', class: 'name' });
      name.textContent = `Note ${String(node.attrs.label)}`;
      return { dom: element('div', { class: 'footnote' }, name, contentDOM), contentDOM };
    },
  };
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc, plugins: makePlugins(options) }),
    nodeViews,
    attributes: {
      id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      spellcheck: 'true',
      class: 'prose',
    },
    dispatchTransaction(transaction) {
      try {
        const { state, transactions } = view.state.applyTransaction(transaction);
        view.updateState(state);
        onUpdate(
          view,
          transactions.some(({ docChanged }) => docChanged),
        );
      } catch (error) {
        onFailure(error);
      }
    },
  });
  return view;
}

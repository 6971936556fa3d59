/** Find and replace. Matches are highlighted, and one of them is the current match. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

interface Found {
  from: number;
  to: number;
}

interface FindState {
  query: string;
  found: readonly Found[];
  current: number;
}

const key = new PluginKey<FindState>('find');
const nothing: FindState = { query: '', found: [], current: 0 };

export function makeFind(): Plugin<FindState> {
  return new Plugin({
    key,
    state: {
      init: () => nothing,
      apply(transaction, value) {
        const asked = transaction.getMeta(key) as Partial<FindState> | undefined;
        if (!asked && !transaction.docChanged) return value;
        const next = { ...value, ...asked };
        const found = next.query === '' ? [] : findAll(transaction.doc, next.query);
        return { ...next, found, current: Math.min(next.current, Math.max(0, found.length - 1)) };
      },
    },
    props: {
      decorations(state) {
        const { found, current } = findState(state);
        if (found.length === 0) return DecorationSet.empty;
        return DecorationSet.create(
          state.doc,
          found.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'found current' : 'found' }),
          ),
        );
      },
    },
  });
}

export function findState(state: EditorState): FindState {
  return key.getState(state) ?? nothing;
}

/** Finds a query in the text, ignoring case and marks. */
function findAll(doc: Node, query: string): Found[] {
  const wanted = query.toLowerCase();
  const found: Found[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // Each character and each chip takes one position.
    const text = node.textBetween(0, node.content.size, '\uFFFC', '\uFFFC').toLowerCase();
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const from = position + 1 + at;
      found.push({ from, to: from + wanted.length });
    }
    return false;
  });
  return found;
}

export function search(view: EditorView, query: string): void {
  view.dispatch(view.state.tr.setMeta(key, { query, current: 0 }));
  scrollToCurrent(view);
}

export function step(view: EditorView, direction: 1 | -1): void {
  const { found, current } = findState(view.state);
  if (found.length === 0) return;
  const next = (current + direction + found.length) % found.length;
  view.dispatch(view.state.tr.setMeta(key, { current: next }));
  scrollToCurrent(view);
}

function scrollToCurrent(view: EditorView): void {
  const { found, current } = findState(view.state);
  const match = found[current];
  if (!match) return;
  const selection = TextSelection.create(view.state.doc, match.from, match.to);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
}

/** Replaces the current match, or all matches in one undo step. @returns how many were replaced. */
export function replace(view: EditorView, words: string, all: boolean): number {
  const { found, current } = findState(view.state);
  const places = all ? found : found.slice(current, current + 1);
  if (places.length === 0) return 0;
  const { tr } = view.state;
  for (const { from, to } of places.toReversed()) {
    if (words === '') tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  view.dispatch(tr);
  scrollToCurrent(view);
  return places.length;
}

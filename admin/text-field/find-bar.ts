import type { EditorView } from 'prosemirror-view';
import { findState, replace, search, step } from './find.ts';
import { button, element, makeId } from './element.ts';

export interface FindBar {
  dom: HTMLElement;
  open(view: EditorView): void;
  update(view: EditorView): void;
}

/** Creates the bar for find and replace. */
export function makeFindBar(report: (note: string) => void): FindBar {
  const [findId, replaceId] = [makeId('find'), makeId('replace')];
  const query = element('input', { id: findId, type: 'search', autocomplete: 'off' });
  const words = element('input', { id: replaceId, type: 'text', autocomplete: 'off' });
  const count = element('output', { for: findId });
  let current: EditorView | undefined;
  const withView = (act: (view: EditorView) => void) => () => {
    if (current && !current.isDestroyed) act(current);
  };
  const close = withView((view) => {
    search(view, '');
    dom.hidden = true;
    view.focus();
  });
  const replaceWords = (all: boolean) =>
    withView((view) => {
      const replaced = replace(view, words.value, all);
      report(
        replaced === 1 ? '1 place was replaced.' : `${String(replaced)} places were replaced.`,
      );
    });
  const dom = element(
    'div',
    { class: 'find-bar', role: 'search', 'aria-label': 'Find and replace', hidden: true },
    element('label', { for: findId }, 'Find'),
    query,
    count,
    button(
      'Previous',
      withView((view) => step(view, -1)),
    ),
    button(
      'Next',
      withView((view) => step(view, 1)),
    ),
    element('label', { for: replaceId }, 'Replace with'),
    words,
    button('Replace', replaceWords(false)),
    button('Replace all', replaceWords(true)),
    button('Close', close),
  );
  query.addEventListener(
    'input',
    withView((view) => search(view, query.value)),
  );
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === query) {
      event.preventDefault();
      withView((view) => step(view, event.shiftKey ? -1 : 1))();
    }
  });
  return {
    dom,
    open(view) {
      current = view;
      dom.hidden = false;
      const { from, to } = view.state.selection;
      const selected = view.state.doc.textBetween(from, to, ' ');
      if (selected !== '' && selected.length < 80) query.value = selected;
      search(view, query.value);
      query.focus();
      query.select();
    },
    update(view) {
      if (dom.hidden) return;
      const { found, current: at, query: asked } = findState(view.state);
      const text = found.length === 0 ? 'None' : `${String(at + 1)} of ${String(found.length)}`;
      count.textContent = asked === '' ? '' : text;
    },
  };
}

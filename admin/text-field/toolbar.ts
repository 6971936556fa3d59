import type { EditorView } from 'prosemirror-view';
import type { Command, EditorState } from 'prosemirror-state';
import { button, element } from './element.ts';

/** A button of the toolbar. */
export interface Tool {
  /** The accessible name. */
  label: string;
  /** The visible text. */
  sign: string;
  keys?: string;
  command: Command;
  /** Whether it is pressed for the current selection. Left out for a plain button. */
  isOn?(state: EditorState): boolean;
  /** Whether it is shown for the current selection. */
  isShown?(state: EditorState): boolean;
}

export interface Toolbar {
  dom: HTMLElement;
  update(view: EditorView): void;
  focus(): void;
}

/**
 * Creates a row of buttons that is one tab stop; arrow keys move between the buttons.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function makeToolbar(groups: readonly (readonly Tool[])[], label: string): Toolbar {
  let current: EditorView | undefined;
  const made = groups.map((tools) =>
    tools.map((tool) => {
      const { sign, keys, command } = tool;
      const run = () => {
        if (!current || current.isDestroyed) return;
        current.focus();
        command(current.state, current.dispatch, current);
      };
      const title = keys ? `${tool.label} (${describeKeys(keys)})` : tool.label;
      const dom = button(sign, run, { 'aria-label': tool.label, title, tabindex: '-1' });
      if (keys)
        dom.setAttribute('aria-keyshortcuts', keys.replace('Mod', modKey()).replaceAll('-', '+'));
      // The text keeps its selection, and a phone keeps its keyboard open.
      dom.addEventListener('mousedown', (event) => event.preventDefault());
      return { tool, dom };
    }),
  );
  const all = made.flat();
  const dom = element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': label },
    ...made.map((tools) =>
      element('div', { class: 'group', role: 'group' }, ...tools.map((tool) => tool.dom)),
    ),
  );
  const shown = () => all.filter((tool) => !tool.dom.hidden).map((tool) => tool.dom);
  const makeStop = (stop: HTMLElement | undefined) => {
    for (const tool of all) tool.dom.tabIndex = tool.dom === stop ? 0 : -1;
  };
  makeStop(all[0]?.dom);
  dom.addEventListener('focusin', ({ target }) => makeStop(target as HTMLElement));
  dom.addEventListener('keydown', (event) => {
    const stops = shown();
    const at = stops.indexOf(document.activeElement as HTMLButtonElement);
    const next = {
      ArrowRight: (at + 1) % stops.length,
      ArrowLeft: (at - 1 + stops.length) % stops.length,
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  });
  return {
    dom,
    focus: () =>
      shown()
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus(),
    update(view) {
      current = view;
      for (const { tool, dom: made } of all) {
        if (tool.isOn) made.setAttribute('aria-pressed', String(tool.isOn(view.state)));
        made.hidden = tool.isShown ? !tool.isShown(view.state) : false;
        made.disabled = false;
        if (!tool.isOn) made.setAttribute('aria-disabled', String(!tool.command(view.state)));
      }
      for (const group of dom.children) {
        (group as HTMLElement).hidden = [...group.children].every(
          (it) => (it as HTMLElement).hidden,
        );
      }
      if (!shown().some(({ tabIndex }) => tabIndex === 0)) makeStop(shown()[0]);
    },
  };
}

function modKey(): string {
  return navigator.platform.startsWith('Mac') ? 'Meta' : 'Control';
}

function describeKeys(keys: string): string {
  return keys.replace('Mod', modKey() === 'Meta' ? '⌘' : 'Ctrl').replaceAll('-', '+');
}

import { button, element, makeId } from './element.ts';
import { openDialog } from './dialog.ts';

export interface Option<Value> {
  value: Value;
  label: string;
  /** A second line, in smaller type. */
  detail?: string | undefined;
}

export interface PickQuestion<Value> {
  title: string;
  /** The label of the search box. */
  label: string;
  /** The initial query. */
  query?: string;
  search(query: string): Promise<Option<Value>[]> | Option<Value>[];
  /** Shown if nothing matches. */
  none: string;
  /** Whether an empty query lists every option. */
  isClosed?: boolean;
  /** Further answers, each a button. */
  others?: Option<Value>[];
}

/**
 * Asks for one of many options, by typing and arrow keys.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function pick<Value>(question: PickQuestion<Value>): Promise<Value | undefined> {
  const { title, label, query = '', search, none, isClosed = false, others = [] } = question;
  return openDialog<Value>(title, (close) => {
    const [inputId, listId] = [makeId('query'), makeId('list')];
    const list = element('ul', { id: listId, role: 'listbox', 'aria-label': title });
    const status = element('p', { role: 'status', class: 'small' });
    const input = element('input', {
      id: inputId,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      autofocus: true,
      'aria-controls': listId,
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
    });
    input.value = query;
    let options: Option<Value>[] = [];
    let active = 0;

    const showActive = () => {
      [...list.children].forEach((item, index) => {
        item.setAttribute('aria-selected', String(index === active));
        if (index === active) item.scrollIntoView({ block: 'nearest' });
      });
      const current = list.children[active]?.id;
      if (current) input.setAttribute('aria-activedescendant', current);
      else input.removeAttribute('aria-activedescendant');
    };
    const choose = (index: number) => {
      const option = options[index];
      if (option) close(option.value);
    };
    let latest = 0;
    const show = async () => {
      latest += 1;
      const mine = latest;
      const found = await search(input.value.trim());
      if (mine !== latest) return;
      options = found;
      active = 0;
      list.replaceChildren(
        ...options.map((option, index) => {
          const item = element(
            'li',
            { id: makeId('option'), role: 'option' },
            element('span', {}, option.label),
            option.detail && element('span', { class: 'small' }, option.detail),
          );
          item.addEventListener('click', () => choose(index));
          return item;
        }),
      );
      status.textContent = options.length === 0 && (input.value !== '' || isClosed) ? none : '';

      list.hidden = options.length === 0;
      input.setAttribute('aria-expanded', String(options.length > 0));
      showActive();
    };
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    input.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (step !== undefined) {
        event.preventDefault();
        active = Math.max(0, Math.min(options.length - 1, active + step));
        showActive();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        choose(active);
      }
    });
    input.addEventListener('input', () => void show());
    void show();
    return [
      element('label', { for: inputId }, label),
      input,
      status,
      list,
      ...(others.length > 0
        ? [
            element(
              'p',
              { class: 'actions' },
              ...others.map(({ label, value }) => button(label, () => close(value))),
            ),
          ]
        : []),
    ];
  });
}

/** Returns the options that contain every word of a query. */
export function filterOptions<Value>(options: readonly Option<Value>[], query: string) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ label, detail = '' }) => {
    const text = `${label} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

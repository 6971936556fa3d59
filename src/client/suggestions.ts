/** A suggestion while typing: a page, or the search itself. */
export interface Suggestion {
  href: string;
  text: string;
  /** A short description, such as the type of page. */
  detail: string;
  isUrgent?: boolean;
}

interface SuggestionOptions {
  input: HTMLInputElement;
  list: HTMLElement;
  /** Returns the suggestions for the typed text. A newer call cancels older ones. */
  suggest: (query: string) => Promise<readonly Suggestion[]>;
  /** Called when the list changes. */
  onChange?: (count: number) => void;
}

/**
 * Turns a text field and a list into a combobox according to the ARIA Authoring Practices Guide (editable,
 * list autocomplete with manual selection): arrow keys choose, Enter opens, Escape closes.
 */
export function startSuggestions({ input, list, suggest, onChange }: SuggestionOptions): {
  close(): void;
} {
  let options: HTMLElement[] = [];
  let active = -1;
  let asked = 0;

  const activate = (position: number) => {
    active = position;
    options.forEach((option, index) => option.setAttribute('aria-selected', `${index === active}`));
    const option = options[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const show = (suggestions: readonly Suggestion[]) => {
    options = suggestions.map((suggestion, index) => renderOption(list, suggestion, index));
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
    onChange?.(options.length);
  };
  const close = () => {
    asked++;
    show([]);
  };
  const update = async () => {
    const turn = ++asked;
    const query = input.value.trim();
    const suggestions = query === '' ? [] : await suggest(query).catch(() => []);
    if (turn === asked && input.ownerDocument.activeElement === input) show(suggestions);
  };

  const move = (step: number) => {
    if (options.length === 0) return;
    const count = options.length + 1;
    activate(((active + 1 + step + count) % count) - 1);
  };
  input.addEventListener('input', () => void update());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void update();
      else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const option = options[active];
      if (!option) return;
      event.preventDefault();
      open(option);
    }
  });
  // Keep the focus in the field, or the list would close before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option) open(option);
  });
  const open = (option: HTMLElement) => {
    const { href } = option.dataset;
    close();
    if (href) location.assign(href);
  };
  return { close };
}

function renderOption(
  list: HTMLElement,
  { href, text, detail, isUrgent }: Suggestion,
  index: number,
): HTMLElement {
  const option = list.ownerDocument.createElement('li');
  option.id = `${list.id}-${index}`;
  option.setAttribute('role', 'option');
  option.dataset.href = href;
  if (isUrgent) option.dataset.urgent = '';
  const name = list.ownerDocument.createElement('span');
  name.textContent = text;
  const more = list.ownerDocument.createElement('small');
  more.textContent = detail;
  option.append(name, ' ', more);
  return option;
}

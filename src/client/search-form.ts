import type { FacetCounts, FacetName } from '../domain/search/facets.ts';
import type { SearchState } from './search-state.ts';

/** The field and the filters of the search page. */
export interface SearchForm {
  fill(state: SearchState): void;
  /** Shows the values of each filter with the number of pages that have them. */
  showCounts(counts: FacetCounts): void;
  onChange(listener: (state: SearchState) => void): void;
  /** Calls the listener when the form gets the focus, until it succeeds once. */
  onTouch(prepare: () => Promise<void>): void;
}

/** Returns the form of a page and shows it; without scripts it stays hidden, since it would do nothing. */
export function findSearchForm(root: Document): SearchForm | undefined {
  const form = root.querySelector<HTMLFormElement>('#search-form');
  const input = form?.querySelector<HTMLInputElement>('input');
  if (!form || !input) return undefined;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
  form.hidden = false;
  root.addEventListener('keydown', (event) => {
    if (event.key !== '/' || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  const read = (): SearchState => ({
    query: input.value.trim(),
    filters: Object.fromEntries(selects.map((it) => [it.dataset.facet ?? '', it.value])),
  });
  return {
    fill: ({ query, filters }) => {
      if (input.value.trim() !== query) input.value = query;
      for (const select of selects) {
        const value = filters[select.dataset.facet ?? ''] ?? '';
        // The counts may still be loading, but a shared address must set its filter.
        if (value && ![...select.options].some((option) => option.value === value)) {
          select.add(new Option(value, value));
        }
        select.value = value;
      }
    },
    showCounts: (counts) => {
      for (const select of selects) {
        const chosen = select.value;
        const values = [...(counts[select.dataset.facet as FacetName] ?? [])];
        if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
        const options = values
          .sort(([a], [b]) => a.localeCompare(b, 'en'))
          .map(([value, count]) => new Option(`${value} (${count})`, value));
        select.replaceChildren(new Option('Any', ''), ...options);
        select.value = chosen;
      }
    },
    onChange: (listener) => {
      const notify = () => listener(read());
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        notify();
      });
      input.addEventListener('input', notify);
      for (const select of selects) select.addEventListener('change', notify);
    },
    onTouch: (prepare) => {
      const touch = () => {
        form.removeEventListener('focusin', touch);
        // The search itself reports failures once there is something to search for.
        prepare().catch(() => form.addEventListener('focusin', touch));
      };
      form.addEventListener('focusin', touch);
    },
  };
}

/** Returns whether the target of a key event is a field for text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}

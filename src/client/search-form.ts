import type { FacetCounts, FacetName } from '../domain/search/facets.ts';
import type { SearchState } from './search-state.ts';

/** The field and the filters of the search page. */
export interface SearchForm {
  fill(state: SearchState): void;
  /** Offers the values of each filter with the number of pages that have them. */
  showCounts(counts: FacetCounts): void;
  onChange(listener: (state: SearchState) => void): void;
  /** Told when the reader turns to the form, until what the listener does for it succeeds. */
  onTouch(prepare: () => Promise<void>): void;
}

/** Finds the form in a page and shows it: without a script it would do nothing. */
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
        // The counts may not be there yet; a shared address must still choose its filter.
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
      const tell = () => listener(read());
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        tell();
      });
      input.addEventListener('input', tell);
      for (const select of selects) select.addEventListener('change', tell);
    },
    onTouch: (prepare) => {
      const touch = () => {
        form.removeEventListener('focusin', touch);
        // The search itself says what is wrong once there is something to search for.
        prepare().catch(() => form.addEventListener('focusin', touch));
      };
      form.addEventListener('focusin', touch);
    },
  };
}

/** Whether a key belongs to a field in which the reader writes. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}

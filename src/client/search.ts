import { callsForAdvice } from '../domain/warning-signs.ts';
import { loadPagefind, type FilterCounts, type PageResult, type Pagefind } from './pagefind.ts';
import { stateFromFragment, stateToFragment, type SearchState } from './search-state.ts';

const resultsShown = 20;
const typingPause = 120;

/** Brings the search panel of a page to life. */
export function startSearch(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[role="search"]');
  const input = form?.querySelector<HTMLInputElement>('input');
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const list = root.querySelector<HTMLElement>('.results');
  const template = root.querySelector<HTMLTemplateElement>('template');
  if (!form || !input || !status || !list || !template) return;

  const advice = [...root.querySelectorAll<HTMLElement>('[data-terms]')];
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const filterNames = selects.map((select) => select.dataset.filter ?? '');
  let pagefind: Promise<Pagefind> | undefined;
  const load = () => (pagefind ??= loadPagefind());

  const readForm = (): SearchState => ({
    query: input.value.trim(),
    filters: Object.fromEntries(selects.map((s) => [s.dataset.filter ?? '', s.value])),
  });

  const fillForm = ({ query, filters }: SearchState) => {
    input.value = query;
    for (const select of selects) {
      const value = filters[select.dataset.filter ?? ''] ?? '';
      // The counts may not be there yet; a shared address must still choose its filter.
      if (value && ![...select.options].some((option) => option.value === value)) {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
  };

  /** Needs no index, so that it can never come too late. */
  const showAdvice = (query: string) => {
    for (const panel of advice) {
      const terms = JSON.parse(panel.dataset.terms ?? '[]') as string[];
      panel.hidden = !callsForAdvice(query, terms);
    }
  };

  const showResults = (pages: readonly PageResult[], total: number, query: string) => {
    const urgent = advice.some((panel) => !panel.hidden) ? 'Urgent advice stands first. ' : '';
    status.textContent = urgent + describeCount(total, query);
    list.replaceChildren(...pages.map((page) => renderResult(template, page)));
  };

  const search = async () => {
    const state = readForm();
    history.replaceState(null, '', stateToFragment(state) || location.pathname);
    showAdvice(state.query);
    const chosen = Object.entries(state.filters).filter(([, value]) => value !== '');
    if (!state.query && chosen.length === 0) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const filters = Object.fromEntries(chosen.map(([name, value]) => [name, [value]]));
      const found = await (
        await load()
      ).debouncedSearch(state.query || null, { filters }, typingPause);
      if (!found) return;
      const pages = await Promise.all(found.results.slice(0, resultsShown).map((r) => r.data()));
      showResults(pages, found.results.length, state.query);
      showCounts(selects, state.query ? found.filters : found.totalFilters);
    } catch {
      status.textContent = 'Search could not be loaded. All pages are listed below.';
    }
  };

  const prepare = async () => {
    try {
      showCounts(selects, await (await load()).filters());
    } catch {
      // The search itself says what is wrong once there is something to search for.
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener('focusin', () => void prepare(), { once: true });
  input.addEventListener('input', () => void search());
  for (const select of selects) select.addEventListener('change', () => void search());
  addEventListener('hashchange', () => {
    fillForm(stateFromFragment(location.hash, filterNames));
    void search();
  });

  const initial = stateFromFragment(location.hash, filterNames);
  if (initial.query || Object.keys(initial.filters).length > 0) {
    fillForm(initial);
    void search();
  }
}

function describeCount(total: number, query: string): string {
  const subject = query ? ` for “${query}”` : '';
  if (total === 0)
    return `Nothing found${subject}. Try fewer or other words, or see all pages below.`;
  return total === 1 ? `1 page${subject}` : `${total} pages${subject}`;
}

function renderResult(template: HTMLTemplateElement, page: PageResult): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a');
  const text = item.querySelector('p');
  if (link && text) {
    link.href = page.url;
    link.textContent = page.meta.title ?? page.url;
    // Pagefind escapes the text of the page; only its own <mark> is markup.
    text.innerHTML = page.excerpt;
  }
  return item;
}

/** Offers each filter's values with the number of pages that have them, keeping what is chosen. */
function showCounts(selects: readonly HTMLSelectElement[], counts: FilterCounts): void {
  for (const select of selects) {
    const chosen = select.value;
    const values = Object.entries(counts[select.dataset.filter ?? ''] ?? {});
    const options = values
      .filter(([value, count]) => count > 0 || value === chosen)
      .map(([value, count]) => new Option(`${value} (${count})`, value));
    select.replaceChildren(new Option('Any', ''), ...options);
    select.value = chosen;
  }
}

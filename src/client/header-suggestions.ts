/** Suggests pages by name while the reader types in the search field of the header. */
import { loadNames } from './names.ts';
import { loadSigns, suggestPages } from './suggest-pages.ts';
import { startSuggestions } from './suggestions.ts';

const form = document.querySelector<HTMLFormElement>('#header-search');
const input = form?.querySelector('input');
if (form && input) {
  const list = document.createElement('ul');
  list.id = 'header-suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'visually-hidden';
  form.append(list, status);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  // Fetched while the reader types. If it fails, the search page tries again and reports the failure.
  Promise.all([loadNames(), loadSigns()]).catch(() => undefined);
  startSuggestions({
    input,
    list,
    suggest: suggestPages,
    onChange: (count) => {
      status.textContent = count > 0 ? `${count} suggestions, choose with the arrow keys` : '';
    },
  });
  // The reader may have typed before this script loaded.
  if (input.value !== '') input.dispatchEvent(new Event('input'));
}

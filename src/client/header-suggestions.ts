/** The header's search field once a reader has turned to it: offers pages by name while she types. */
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

  // Fetched while she types; a failure is met again, and told, on the search page.
  Promise.all([loadNames(), loadSigns()]).catch(() => undefined);
  startSuggestions({
    input,
    list,
    suggest: suggestPages,
    onChange: (count) => {
      status.textContent = count > 0 ? `${count} suggestions, choose with the arrow keys` : '';
    },
  });
  // What was typed before this script was there.
  if (input.value !== '') input.dispatchEvent(new Event('input'));
}

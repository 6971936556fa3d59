/**
 * Takes over the search field of a page's header. It is on every page and therefore as small as can be:
 * what it needs comes when a reader turns to the field, as a bundle of its own (hence `worker`) and without
 * the kilobyte that Vite would put here to load it.
 */
import suggestions from './header-suggestions.ts?worker&url';

const form = document.querySelector<HTMLFormElement>('#header-search');
const input = form?.querySelector('input');
const link = form?.previousElementSibling;
if (form && input && link instanceof HTMLElement) {
  link.hidden = true;
  form.hidden = false;
  let failures = '';
  const load = () => {
    import(/* @vite-ignore */ suggestions + failures).catch(() => {
      // Without a network the next turn to the field tries again, under an address that did not fail.
      failures += '?';
      input.addEventListener('focus', load, { once: true });
    });
  };
  input.addEventListener('focus', load, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`/search/#q=${encodeURIComponent(input.value.trim())}`);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || (event.target as Element).matches('input,textarea,select')) return;
    event.preventDefault();
    input.focus();
  });
}

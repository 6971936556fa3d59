/**
 * Enhances the search field in the header. It is on every page and therefore as small as possible: what it
 * needs loads when the field gets the focus, as a separate bundle (hence `worker`), without the kilobyte
 * that Vite would add here to load it.
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
      // After a failure, the next focus tries again with another URL, since browsers cache failed imports.
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

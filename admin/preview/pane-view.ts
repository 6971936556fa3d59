import type { EntryDiagnostics } from './check-entry.ts';
import type { SearchResult } from './search-result.ts';

/** What stands around the page in the preview pane. */
export interface PaneView {
  showFrame(frame: HTMLIFrameElement): void;
  /** @param result undefined where the entry has no page that a search could find. */
  showSearchResult(result: SearchResult | undefined): void;
  showDiagnostics(diagnostics: EntryDiagnostics): void;
  /** @param fault Why the page could not be made anew, so that the last one still stands. */
  showState(fault: string | undefined): void;
}

/** How wide the page is shown, in CSS pixels. */
const widths = { Phone: 390, Desktop: 1280 } as const;
type Width = keyof typeof widths;

const template = `
<div class="bar">
  <div role="group" aria-label="Width of the page">
    ${Object.keys(widths)
      .map((name) => `<button type="button" aria-pressed="false">${name}</button>`)
      .join('')}
  </div>
  <p class="state" role="status">The preview is being loaded.</p>
</div>
<details class="checks" hidden><summary></summary><ul></ul></details>
<details class="search" open hidden>
  <summary>In search results</summary>
  <div class="result">
    <p class="address"></p>
    <p class="title"></p>
    <p class="description"></p>
    <img alt="The picture that stands for the page where it is shared" hidden>
  </div>
</details>
<div class="stage"></div>`;

/**
 * Builds the pane into an empty element, in any window.
 *
 * @param openField Called with the path of a field when the editor chooses a diagnostic about it.
 */
export function createPaneView(place: HTMLElement, openField: (path: string) => void): PaneView {
  const { ownerDocument: document } = place;
  const makeLink = (text: string, run: () => void) => {
    const link = document.createElement('button');
    link.type = 'button';
    link.className = 'link';
    link.textContent = text;
    link.addEventListener('click', run);
    return link;
  };
  document.documentElement.lang = 'en';
  document.title = 'Preview';
  document.defaultView?.frameElement?.setAttribute('title', 'Preview');
  place.className = 'preview';
  place.innerHTML = template;
  const find = <Found extends HTMLElement>(selector: string) => {
    const found = place.querySelector<Found>(selector);
    if (!found) throw new Error(`The preview has no ${selector}.`);
    return found;
  };
  const shareImage = find<HTMLImageElement>('.search img');
  // That of a page which is not built yet does not exist yet.
  shareImage.addEventListener('error', () => (shareImage.hidden = true));
  const buttons = [...place.querySelectorAll('button')];
  const stage = find('.stage');
  let width: Width = 'Phone';

  const fit = () => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.textContent === width));
    }
    const frame = stage.querySelector('iframe');
    if (!frame) return;
    const scale = Math.min(1, stage.clientWidth / widths[width]);
    frame.style.width = `${widths[width]}px`;
    frame.style.height = `${stage.clientHeight / scale}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.left = `${Math.max(0, (stage.clientWidth - widths[width] * scale) / 2)}px`;
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      width = button.textContent as Width;
      fit();
    });
  }
  const Observer = document.defaultView?.ResizeObserver ?? ResizeObserver;
  new Observer(fit).observe(stage);

  return {
    showFrame(frame) {
      stage.replaceChildren(frame);
      fit();
    },
    showSearchResult(result) {
      find('.search').hidden = !result;
      if (!result) return;
      const { title, address, description, picture } = result;
      find('.search .title').textContent = title;
      find('.search .address').textContent = address;
      find('.search .description').textContent = description;
      if (picture === (shareImage.getAttribute('src') ?? undefined)) return;
      shareImage.hidden = picture === undefined;
      if (picture !== undefined) shareImage.src = picture;
    },
    showDiagnostics({ diagnostics, awaited }) {
      const checks = find('.checks');
      checks.hidden = false;
      checks.classList.toggle('clean', diagnostics.length === 0);
      find('.checks summary').textContent = sumUp(diagnostics.length, awaited.length);
      find('.checks ul').replaceChildren(
        ...[...diagnostics, ...awaited].map(({ text, path }) => {
          const item = document.createElement('li');
          item.append(path === '' ? text : makeLink(text, () => openField(path)));
          return item;
        }),
      );
    },
    showState(fault) {
      const state = find('.state');
      const text = fault ? `The page as it was before the last change. ${fault}` : '';
      state.classList.toggle('fault', fault !== undefined);
      if (state.textContent !== text) state.textContent = text;
    },
  };
}

function sumUp(diagnostics: number, awaited: number): string {
  const counts = { 0: 'no problems', 1: '1 problem' } as const;
  const found = counts[diagnostics as 0 | 1] ?? `${diagnostics} problems`;
  return `The checks found ${found}${awaited === 0 ? '' : `; not published yet: ${awaited}`}`;
}

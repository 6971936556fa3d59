/** The preview pane: the page as patients will see it, its search result, and what the checks say. */
import { dayOf } from '../../src/domain/days.ts';
import { pagePathOf } from '../../src/model/page-paths.ts';
import { focusField } from '../decap/form.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { loadBundle } from './load-bundle.ts';
import { createPageFrame, type PageFrame } from './page-frame.ts';
import { createPaneView } from './pane-view.ts';
import { readSearchResult } from './search-result.ts';

export interface Pane {
  /** Shows an entry soon; of several in a row only the last is shown. */
  show(entry: EditedEntry): void;
  close(): void;
}

/** In milliseconds: how long typing has the browser for itself after each new page, and before a check. */
const rest = { page: 60, check: 400 } as const;

/** @param place An empty element, in whatever window. */
export function openPane(place: HTMLElement): Pane {
  const view = createPaneView(place, focusField);
  let frame: PageFrame | undefined;
  let pending: EditedEntry | undefined;
  let lastRender = -Infinity;
  let pageTimer: ReturnType<typeof setTimeout> | undefined;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;

  const render = async (entry: EditedEntry) => {
    const { bundle, library, stylesheet } = await loadBundle();
    const html = await bundle.renderEntry(entry, library, dayOf(new Date()));
    if (!frame) {
      frame = createPageFrame(place.ownerDocument, stylesheet);
      view.showFrame(frame.element);
    }
    const onSite = new Set(library.mediaFiles);
    const page = await frame.show(html, (path) => {
      const held = entry.media.get(path);
      return held && (held.draft || !onSite.has(path)) ? held.url : path;
    });
    const hasPage = pagePathOf(entry.collection, entry.slug) !== undefined;
    view.showSearchResult(hasPage ? readSearchResult(page) : undefined);
  };

  const check = async (entry: EditedEntry) => {
    const { bundle, library } = await loadBundle();
    view.showDiagnostics(bundle.checkEntry(entry, library, dayOf(new Date())));
  };

  const renderPending = async () => {
    const entry = pending;
    pending = undefined;
    if (entry) await render(entry).then(() => view.showState(undefined), showFault);
    lastRender = performance.now();
    pageTimer = undefined;
    if (pending) schedule();
  };
  const schedule = () => {
    const delay = Math.max(0, lastRender + rest.page - performance.now());
    pageTimer ??= setTimeout(() => void renderPending(), delay);
  };
  const showFault = (error: unknown) => {
    view.showState(error instanceof Error ? error.message : String(error));
  };

  return {
    show(entry) {
      pending = entry;
      schedule();
      clearTimeout(checkTimer);
      checkTimer = setTimeout(() => void check(entry).catch(showFault), rest.check);
    },
    close() {
      pending = undefined;
      clearTimeout(pageTimer);
      clearTimeout(checkTimer);
    },
  };
}

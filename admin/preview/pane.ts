/** The preview pane: the page as patients will see it, its search result, and what the checks say. */
import { dayOf } from '../../src/domain/days.ts';
import type { EditedEntry } from './edited-entry.ts';
import { loadBundle } from './load-bundle.ts';
import { createPageFrame, type PageFrame } from './page-frame.ts';
import { createPaneView } from './pane-view.ts';
import { readSearchResult } from './search-result.ts';

export interface Pane {
  /** Shows an entry soon; of several in a row only the last is shown. */
  show(entry: EditedEntry, resolveMedia: (path: string) => string): void;
  close(): void;
}

/** While somebody types, the page is made anew at most this often, in milliseconds. */
const pause = 120;

/** @param place An empty element, in whatever window. */
export function openPane(place: HTMLElement): Pane {
  const view = createPaneView(place);
  let frame: PageFrame | undefined;
  let resolveMedia = (path: string) => path;
  let pending: EditedEntry | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const render = async (entry: EditedEntry) => {
    const { bundle, library, stylesheet } = await loadBundle();
    try {
      const html = await bundle.renderEntry(entry, library, dayOf(new Date()));
      if (!frame) {
        frame = createPageFrame(place.ownerDocument, stylesheet, (path) => resolveMedia(path));
        view.showFrame(frame.element);
      }
      await frame.show(html);
      view.showSearchResult(readSearchResult(new DOMParser().parseFromString(html, 'text/html')));
      view.showState(undefined);
    } catch (error) {
      view.showState(messageOf(error));
    }
    view.showProblems(bundle.checkEntry(entry, library));
  };

  const work = async () => {
    const entry = pending;
    pending = undefined;
    if (entry) await render(entry).catch((error: unknown) => view.showState(messageOf(error)));
    timer = undefined;
    if (pending && !isClosed) schedule(pause);
  };
  const schedule = (delay: number) => {
    timer ??= setTimeout(() => void work(), delay);
  };

  return {
    show(entry, resolve) {
      const isFirst = !frame;
      pending = entry;
      resolveMedia = resolve;
      schedule(isFirst ? 0 : pause);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

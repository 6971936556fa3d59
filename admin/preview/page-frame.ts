import { morph } from './morph.ts';

/** The frame in which a page stands as patients will see it. */
export interface PageFrame {
  element: HTMLIFrameElement;
  /**
   * Shows a page, keeping the reader's place in the last one.
   *
   * @param resolveMedia Turns the address of a picture into one that can be loaded now.
   * @returns the page that it was given.
   */
  show(html: string, resolveMedia: (path: string) => string): Promise<Document>;
}

/** @param stylesheet Its address. */
export function createPageFrame(document: Document, stylesheet: string): PageFrame {
  const element = document.createElement('iframe');
  element.title = 'The page as patients will see it';
  // Nothing in it may run, and no link may lead anywhere.
  element.setAttribute('sandbox', 'allow-same-origin');
  let loaded: Promise<void> | undefined;

  const open = (page: Document) =>
    new Promise<void>((resolve) => {
      element.addEventListener(
        'load',
        () => {
          element.contentDocument?.addEventListener('click', followAnchor);
          resolve();
        },
        { once: true },
      );
      element.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
    });

  return {
    element,
    async show(html, resolveMedia) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const link = page.createElement('link');
      link.rel = 'stylesheet';
      link.href = stylesheet;
      page.head.append(link);
      for (const picture of page.querySelectorAll('img')) {
        picture.src = resolveMedia(picture.getAttribute('src') ?? '');
      }
      const isFirst = !loaded;
      await (loaded ??= open(page));
      const shown = element.contentDocument;
      if (isFirst || !shown) return page;
      morph(shown.head, page.head);
      bringIntoView(morph(shown.body, page.body));
      return page;
    },
  };
}

/** Within the page a link works as it will; any other would lead out of the editor. */
function followAnchor(event: Event): void {
  const node = event.target as Element;
  const link = node.closest('a');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return;
  node.ownerDocument
    .getElementById(decodeURIComponent(address.slice(1)))
    ?.scrollIntoView(at('start'));
}

/** What was just typed is to be seen. */
function bringIntoView(changed: Node | undefined): void {
  const place = changed?.nodeType === 1 ? (changed as Element) : changed?.parentElement;
  const height = place?.ownerDocument.defaultView?.innerHeight;
  if (!place || height === undefined) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (bottom < 0 || top > height) place.scrollIntoView(at('center'));
}

/** At once: a page that glides while one types, or is asked for a place, only makes one wait. */
function at(block: ScrollLogicalPosition): ScrollIntoViewOptions {
  return { block, behavior: 'instant' };
}

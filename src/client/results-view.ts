import { chooseExcerpt, type ExcerptPiece } from '../domain/search/excerpt.ts';
import { searchKinds, searchPath, textPath } from '../domain/search/lexicon.ts';
import type { Found } from '../domain/search/rank.ts';
import { careLevels } from '../model/taxonomies.ts';
import { stateToFragment, type SearchState } from './search-state.ts';
import { describeName } from './suggest-pages.ts';
import type { Texts } from './texts.ts';

/** More come with a button: a list without end helps nobody. */
const shownAtFirst = 10;

/** What the list of results needs to know beside them. */
export interface ResultContext {
  state: SearchState;
  correction?: string | undefined;
  wanted: ReadonlyMap<string, number>;
  texts: Promise<Texts>;
  /** Whether the texts have had their say. */
  isFinal: boolean;
}

/** Where answers are shown. */
export interface ResultsView {
  showAdvice(isCalledFor: (terms: readonly string[]) => boolean): void;
  showResults(found: readonly Found[], context: ResultContext): void;
  showFailure(): void;
  setBusy(): void;
  clear(): void;
}

/** Finds the parts of a page in which answers are shown. */
export function findResultsView(root: Document): ResultsView | undefined {
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const correction = root.querySelector<HTMLElement>('#correction');
  const count = root.querySelector<HTMLElement>('#count');
  const list = root.querySelector<HTMLElement>('.results');
  const more = root.querySelector<HTMLButtonElement>('#more-results');
  const help = root.querySelector<HTMLElement>('#nothing-found');
  const template = root.querySelector<HTMLTemplateElement>('#result');
  if (!status || !correction || !count || !list || !more || !help || !template) return undefined;
  const advice = [...root.querySelectorAll<HTMLElement>('[data-terms]')];
  let watcher: IntersectionObserver | undefined;

  const say = (text: string) => (count.textContent = text);
  const fill = (found: readonly Found[], context: ResultContext) => {
    watcher?.disconnect();
    // An excerpt costs some kilobytes, so it is fetched for what is in sight.
    watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const result = found[[...list.children].indexOf(target)];
        if (!isIntersecting || !result) continue;
        watcher?.unobserve(target);
        void showExcerpt(target, result, context);
      }
    });
    const items = found.map((result) => renderResult(template, result));
    list.replaceChildren(...items);
    for (const item of items) watcher.observe(item);
  };

  return {
    showAdvice: (isCalledFor) => {
      for (const panel of advice) {
        panel.hidden = !isCalledFor(JSON.parse(panel.dataset.terms ?? '[]') as string[]);
      }
    },
    showResults: (found, context) => {
      const urgent = advice.some((panel) => !panel.hidden) ? 'Urgent advice stands first. ' : '';
      showCorrection(correction, context);
      if (found.length > 0 || context.isFinal) {
        say(urgent + describeCount(found.length, context.state.query));
      }
      help.hidden = found.length > 0 || !context.isFinal;
      fill(found.slice(0, shownAtFirst), context);
      more.hidden = found.length <= shownAtFirst;
      more.onclick = () => {
        more.hidden = true;
        fill(found, context);
        list.children[shownAtFirst]?.querySelector('a')?.focus();
      };
      list.setAttribute('aria-busy', String(!context.isFinal));
    },
    showFailure: () => {
      say('Search could not be loaded. All pages are listed below.');
      list.setAttribute('aria-busy', 'false');
    },
    setBusy: () => list.setAttribute('aria-busy', 'true'),
    clear: () => {
      correction.replaceChildren();
      say('');
      help.hidden = true;
      more.hidden = true;
      list.replaceChildren();
      list.setAttribute('aria-busy', 'false');
    },
  };
}

function describeCount(total: number, query: string): string {
  const subject = query ? ` for “${query}”` : '';
  if (total === 0) return `Nothing found${subject}.`;
  return total === 1 ? `1 page${subject}` : `${total} pages${subject}`;
}

/** Says what was searched for in place of what was typed, and offers the other. */
function showCorrection(line: HTMLElement, { state, correction }: ResultContext): void {
  if (correction === undefined) return line.replaceChildren();
  const meant = document.createElement('strong');
  meant.textContent = correction;
  const link = document.createElement('a');
  link.textContent = `Search for “${state.query}” instead`;
  link.href = stateToFragment({ ...state, literal: true });
  line.replaceChildren('Showing results for ', meant, '. ', link, '.');
}

function renderResult(template: HTMLTemplateElement, { page, name }: Found): Element {
  const item = template.content.firstElementChild?.cloneNode(true) as Element;
  const link = item.querySelector('a');
  const kicker = item.querySelector('.kicker');
  if (link && kicker) {
    link.href = searchPath(page);
    link.textContent = page.title;
    const level = page.careLevel ? ` · ${careLevels[page.careLevel].label}` : '';
    kicker.textContent = `${searchKinds[page.kind].label}${level}${describeName(name)}`;
  }
  return item;
}

/** Shows the words of a page that answer the search, and the section in which they stand. */
async function showExcerpt(item: Element, { page }: Found, context: ResultContext): Promise<void> {
  // Without its text a result is a title and what it is: less, but no failure of its own.
  const texts = await context.texts.catch(() => undefined);
  const text = await texts?.read(textPath(page)).catch(() => undefined);
  const place = item.querySelector('.excerpt');
  const section = item.querySelector<HTMLElement>('.section');
  if (!text || !place || !section) return;
  const from = page.kind === 'term' ? page.slug : undefined;
  const excerpt = chooseExcerpt(text, context.wanted, from);
  place.replaceChildren(...excerpt.pieces.map((piece) => renderPiece(item.ownerDocument, piece)));
  const link = section.querySelector('a');
  if (link && excerpt.section) {
    link.href = `${searchPath(page)}#${excerpt.section.id}`;
    link.textContent = excerpt.section.text;
    section.hidden = false;
  }
}

/** Text stays text: nothing of a page is taken for markup. */
function renderPiece(document: Document, { text, isMatch }: ExcerptPiece): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

import { chooseExcerpt, type ExcerptPiece } from '../domain/search/excerpt.ts';
import type { NameAnswer } from '../domain/search/answer.ts';
import { searchPath, textPath } from '../domain/search/lexicon.ts';
import type { Found } from '../domain/search/rank.ts';
import { stateToFragment, type SearchState } from './search-state.ts';
import { describePage } from './describe-page.ts';
import { urgentAdviceAnchor } from '../model/urls.ts';
import type { Texts } from './texts.ts';

/** A button shows the rest. */
const shownAtFirst = 10;

/** What the list of results needs besides the results. */
export interface ResultContext {
  state: SearchState;
  correction?: string | undefined;
  wanted: ReadonlyMap<string, number>;
  texts: Promise<Texts>;
  /** Whether the results include those of the texts. */
  isFinal: boolean;
}

/** The part of the page that shows answers. */
export interface ResultsView {
  /** Shows urgent advice; `alone` means that nothing else is shown. */
  showAdvice(slugs: readonly string[], alone?: boolean): void;
  /** Shows the answer of the clinic, and what the library has no page about. */
  showAnswer(answer: Pick<NameAnswer, 'clinic' | 'missing'>): void;
  showResults(found: readonly Found[], context: ResultContext): void;
  showFailure(): void;
  setBusy(): void;
  /** Shows nothing, or only urgent advice with a button to show pages. */
  clear(options?: { keepsAdvice: boolean }): void;
  /** Registers a listener for readers who want to see pages beside advice that is shown alone. */
  onInsist(listener: () => void): void;
}

/** Returns the view of a page, if the page has one. */
export function findResultsView(root: Document): ResultsView | undefined {
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const correction = root.querySelector<HTMLElement>('#correction');
  const count = root.querySelector<HTMLElement>('#count');
  const list = root.querySelector<HTMLElement>('.results');
  const more = root.querySelector<HTMLButtonElement>('#more-results');
  const help = root.querySelector<HTMLElement>('#nothing-found');
  const insist = root.querySelector<HTMLButtonElement>('#show-pages');
  const clinic = root.querySelector<HTMLElement>('#clinic-answer');
  const missing = root.querySelector<HTMLElement>('#no-page');
  const template = root.querySelector<HTMLTemplateElement>('#result');
  if (!status || !correction || !count || !list || !more || !help || !template) return undefined;
  if (!clinic || !missing || !insist) return undefined;
  const advice = [...root.querySelectorAll<HTMLElement>('[data-advice]')];
  let named: string | undefined;
  let watcher: IntersectionObserver | undefined;

  const isUrgent = () => advice.some((panel) => !panel.hidden);
  const say = (text: string) => (count.textContent = text);
  const fill = (found: readonly Found[], context: ResultContext) => {
    watcher?.disconnect();
    // An excerpt takes some kilobytes, so it is fetched only for visible results.
    watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const result = found[[...list.children].indexOf(target)];
        if (!isIntersecting || !result) continue;
        watcher?.unobserve(target);
        void showExcerpt(target, result, context);
      }
    });
    const items = found.map((result) => renderResult(template, result, isUrgent()));
    list.replaceChildren(...items);
    for (const item of items) watcher.observe(item);
  };

  return {
    showAdvice: (slugs, alone = false) => {
      for (const panel of advice) panel.hidden = !slugs.includes(panel.dataset.advice ?? '');
      // Screen readers announce it before everything else.
      if (alone) say('Urgent advice stands first. Help is there for you now.');
    },
    showAnswer: (answer) => {
      named = answer.missing;
      clinic.hidden = !answer.clinic;
      const link = clinic.querySelector('a');
      const detail = clinic.querySelector('p');
      if (answer.clinic && link && detail) {
        const { href, title, detail: text } = answer.clinic;
        if (href) link.href = href;
        else link.removeAttribute('href');
        link.textContent = title;
        detail.textContent = text;
      }
      missing.hidden = !named;
    },
    showResults: (found, context) => {
      const urgent = isUrgent() ? 'Urgent advice stands first. ' : '';
      showCorrection(correction, context);
      if (found.length > 0 || context.isFinal) {
        say(urgent + describeFound(found.length, context.state.query, named, !clinic.hidden));
      }
      help.hidden = found.length > 0 || !context.isFinal || !clinic.hidden;
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
      // If the names have results, the missing texts are not reported.
      if (list.children.length === 0)
        say('Search could not be loaded. All pages are listed below.');
      list.setAttribute('aria-busy', 'false');
    },
    setBusy: () => {
      insist.hidden = true;
      list.setAttribute('aria-busy', 'true');
    },
    onInsist: (listener) => insist.addEventListener('click', listener),
    clear: ({ keepsAdvice } = { keepsAdvice: false }) => {
      correction.replaceChildren();
      clinic.hidden = true;
      missing.hidden = true;
      insist.hidden = !keepsAdvice;
      if (!keepsAdvice) say('');
      help.hidden = true;
      more.hidden = true;
      list.replaceChildren();
      list.setAttribute('aria-busy', 'false');
    },
  };
}

function describeFound(
  total: number,
  query: string,
  missing: string | undefined,
  isAnswered: boolean,
): string {
  const pages = `${total} ${total === 1 ? 'page' : 'pages'}`;
  if (missing !== undefined) {
    const mention = total === 0 ? 'No page mentions it either' : `${pages} may help`;
    return `No page about ${missing} yet. ${mention}.`;
  }
  const subject = query ? ` for “${query}”` : '';
  if (total > 0) return `${pages}${subject}`;
  return isAnswered ? `The clinic answers “${query}”` : `Nothing found${subject}.`;
}

/** Shows the corrected search, and offers to search for what was typed. */
function showCorrection(line: HTMLElement, { state, correction }: ResultContext): void {
  if (correction === undefined) {
    line.replaceChildren();
    return;
  }
  const meant = document.createElement('strong');
  meant.textContent = correction;
  const link = document.createElement('a');
  link.textContent = `Search for “${state.query}” instead`;
  link.href = stateToFragment({ ...state, literal: true });
  line.replaceChildren('Showing results for ', meant, '. ', link, '.');
}

/** @param isUrgent Whether the search asked about a warning sign: the page then opens its own advice. */
function renderResult(
  template: HTMLTemplateElement,
  { page, name }: Found,
  isUrgent: boolean,
): Element {
  const item = template.content.firstElementChild?.cloneNode(true) as Element;
  const link = item.querySelector('a');
  const kicker = item.querySelector('.kicker');
  if (link && kicker) {
    link.href =
      searchPath(page) + (isUrgent && page.kind !== 'term' ? `#${urgentAdviceAnchor}` : '');
    link.textContent = page.title;
    kicker.textContent = describePage(page, name);
  }
  return item;
}

/** Shows an excerpt of a page, and the section that it is from. */
async function showExcerpt(item: Element, { page }: Found, context: ResultContext): Promise<void> {
  // Without its text, a result still has a title and a description, so this is not a failure.
  const texts = await context.texts.catch(() => undefined);
  const text = await texts?.read(textPath(page)).catch(() => undefined);
  const quotation = item.querySelector('.excerpt');
  const section = item.querySelector<HTMLElement>('.section');
  if (!text || !quotation || !section) return;
  const from = page.kind === 'term' ? page.slug : undefined;
  const excerpt = chooseExcerpt(text, context.wanted, from);
  quotation.replaceChildren(
    ...excerpt.pieces.map((piece) => renderPiece(item.ownerDocument, piece)),
  );
  const link = section.querySelector('a');
  if (link && excerpt.section) {
    link.href = `${searchPath(page)}#${excerpt.section.id}`;
    link.textContent = excerpt.section.text;
    section.hidden = false;
  }
}

/** Returns a text node or a mark, so that no text of a page is parsed as HTML. */
function renderPiece(document: Document, { text, isMatch }: ExcerptPiece): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

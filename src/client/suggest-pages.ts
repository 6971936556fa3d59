import { answerFromNames } from '../domain/search/answer.ts';
import type { NameHit } from '../domain/search/find-names.ts';
import { searchPath } from '../domain/search/lexicon.ts';
import type { NameIndex } from '../domain/search/name-index.ts';
import { hasUnknownWord } from '../domain/search/read-query.ts';
import { rankPages, type Found } from '../domain/search/rank.ts';
import { paths } from '../model/urls.ts';
import { signsPath, type AdviceSummary, type SignsFile } from '../domain/warning-signs/signs.ts';
import { fetchJson } from './fetch-json.ts';
import { loadWordsNearNames } from './known-words.ts';
import { loadNames } from './names.ts';
import { stateToFragment } from './search-state.ts';
import { describePage } from './describe-page.ts';
import type { Suggestion } from './suggestions.ts';
import { createSignReader, type SignReader } from './warning-signs.ts';

/** The number that fits above the keyboard of a phone. */
const mostPages = 5;
const mostGuesses = 3;
/** Names with less agreement match by coincidence. */
const leastGuess = 0.25;

/**
 * Returns suggestions for the typed words, by names only: urgent advice, the clinic's answer, pages, and
 * the search of all texts.
 */
export async function suggestPages(query: string): Promise<Suggestion[]> {
  const href = paths.search + stateToFragment({ query, filters: {} });
  // Advice and names load separately, so that either is shown if the other fails.
  const [advice, pages] = await Promise.all([
    suggestAdvice(query, href).catch(() => []),
    listPages(query).catch(() => []),
  ]);
  const isAlone = advice.some(({ isAlone: alone }) => alone);
  return [
    ...advice,
    ...(isAlone ? [] : pages),
    { href, text: `Search all pages for “${query}”`, detail: '' },
  ];
}

async function suggestAdvice(
  query: string,
  href: string,
): Promise<(Suggestion & { isAlone?: boolean })[]> {
  const found = await (await loadSigns()).readMisspelled(query);
  const first = found.find(({ alone }) => alone) ?? found[0];
  if (!first) return [];
  return [
    {
      href,
      text: first.label,
      detail: `${first.title}. Read this first`,
      isUrgent: true,
      isAlone: first.alone,
    },
    ...listContacts(first),
  ];
}

/** Returns the contacts of the advice. */
function listContacts({ contacts }: AdviceSummary): Suggestion[] {
  return contacts.map(({ label, href }) => ({ href, text: label, detail: '', isUrgent: true }));
}

async function listPages(query: string): Promise<Suggestion[]> {
  const { index } = await loadNames();
  const isElsewhere = hasUnknownWord(index, query) ? (await loadWordsNearNames()).has : undefined;
  const { hits, clinic, missing } = answerFromNames(index, query, { isElsewhere });
  return [
    ...(clinic?.href ? [{ href: clinic.href, text: clinic.title, detail: clinic.detail }] : []),
    ...guessPages(index, hits).map(({ page, name }) => ({
      href: searchPath(page),
      text: page.title,
      detail: `${missing ? `No page about ${missing} yet. ` : ''}${describePage(page, name)}`,
    })),
  ];
}

/** Returns the pages that the names match, or else, for a whole question, the best guesses. */
function guessPages(index: NameIndex, hits: readonly NameHit[]): Pick<Found, 'page' | 'name'>[] {
  const found = rankPages(index.lexicon, hits).slice(0, mostPages);
  if (found.length > 0) return found;
  return hits
    .filter(({ score }) => score >= leastGuess)
    .slice(0, mostGuesses)
    .flatMap(({ page, name }) => {
      const guessed = index.pages[page];
      return guessed ? [{ page: guessed, name }] : [];
    });
}

let signs: Promise<SignReader> | undefined;

/** Loads the warning signs once per page. After a failure, the next call tries again. */
export function loadSigns(): Promise<SignReader> {
  signs ??= fetchJson<SignsFile>(signsPath).then(createSignReader, (error: unknown) => {
    signs = undefined;
    throw error;
  });
  return signs;
}

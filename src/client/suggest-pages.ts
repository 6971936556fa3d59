import { answerFromNames, listMeanings } from '../domain/search/answer.ts';
import { searchKinds, searchPath } from '../domain/search/lexicon.ts';
import type { PageName } from '../domain/search/name-index.ts';
import { rankPages } from '../domain/search/rank.ts';
import { paths } from '../model/urls.ts';
import { callsForAdvice } from '../domain/warning-signs.ts';
import { loadNames } from './names.ts';
import { stateToFragment } from './search-state.ts';
import type { Suggestion } from './suggestions.ts';

/** As many as fit above the keyboard of a phone. */
const mostPages = 5;

/**
 * What to offer for words as they are typed, by names alone: urgent advice, pages, and the search of
 * all texts.
 */
export async function suggestPages(query: string): Promise<Suggestion[]> {
  const { index } = await loadNames();
  const { hits, reading } = answerFromNames(index, query);
  const meanings = listMeanings(query, reading);
  const urgent = index.lexicon.advice.find(({ terms }) => callsForAdvice(meanings, terms));
  const search = paths.search + stateToFragment({ query, filters: {} });
  return [
    ...(urgent
      ? [{ href: search, text: urgent.label, detail: 'Read this first', isUrgent: true }]
      : []),
    ...rankPages(index.lexicon, hits)
      .slice(0, mostPages)
      .map(({ page, name }) => ({
        href: searchPath(page),
        text: page.title,
        detail: `${searchKinds[page.kind].label}${describeName(name)}`,
      })),
    { href: search, text: `Search all pages for “${query}”`, detail: '' },
  ];
}

/** The other name that the words mean, for a reader who wonders what a page has to do with them. */
export function describeName(name: PageName | undefined): string {
  return name?.kind === 'name' ? `, also called ${name.text}` : '';
}

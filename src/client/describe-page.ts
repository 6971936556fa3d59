import { searchKinds, type SearchPage } from '../domain/search/lexicon.ts';
import type { PageName } from '../domain/search/name-index.ts';
import { careLevels } from '../model/taxonomies.ts';

/**
 * Returns the type of a page, and the other name that a search matched, so that the reader sees how the page
 * is related to the search.
 */
export function describePage({ kind, careLevel }: SearchPage, name: PageName | undefined): string {
  const level = careLevel ? ` · ${careLevels[careLevel].label}` : '';
  const other = name?.kind === 'name' ? `, also called ${name.text}` : '';
  return `${searchKinds[kind].label}${level}${other}`;
}

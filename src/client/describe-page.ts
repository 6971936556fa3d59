import { searchKinds, type SearchPage } from '../domain/search/lexicon.ts';
import type { PageName } from '../domain/search/name-index.ts';
import { careLevels } from '../model/taxonomies.ts';

/**
 * What a page is, and the other name that the words of a search mean, for a reader who wonders what the page
 * has to do with them.
 */
export function describePage({ kind, careLevel }: SearchPage, name: PageName | undefined): string {
  const level = careLevel ? ` · ${careLevels[careLevel].label}` : '';
  const other = name?.kind === 'name' ? `, also called ${name.text}` : '';
  return `${searchKinds[kind].label}${level}${other}`;
}

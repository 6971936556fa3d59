import { pagePathOf, pagePaths } from '../../src/model/page-paths.ts';
import type { EntryFile } from '../../src/domain/library-entries.ts';
import { readString } from '../../src/model/form-schema.ts';
import { foldName } from '../../src/validation/rules/unique-names.ts';
import type { KnownPage, RuleContext } from '../../src/validation/rule.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import type { LibraryData } from './library-data.ts';

/** What a rule over the entry in the form may know of the others: what the last build made public. */
export function createRuleContext(
  { collection, slug }: Pick<EditedEntry, 'collection' | 'slug'>,
  { entries }: Pick<LibraryData, 'entries'>,
  today: string,
): RuleContext {
  const own = pagePathOf(collection, slug);
  const pages = listPages(entries);
  return {
    today,
    slugsOf: (name) => new Set(entries[name].map(({ id }) => id)),
    findPage: (address) => pages.get(address),
    findNamesake: (field, value) => {
      const others: readonly EntryFile<unknown>[] =
        collection === 'settings' ? [] : entries[collection];
      const namesake = others.find(
        ({ id, data }) =>
          id !== slug && foldName(readString(data, field) ?? '') === foldName(value),
      );
      return namesake && `“${namesake.id}”`;
    },
    findClaimant: (address) =>
      [...pages].find(([path, page]) => path !== own && page.redirectsFrom.includes(address))?.[1]
        .name,
  };
}

function listPages(entries: LibraryData['entries']): Map<string, KnownPage> {
  const names = Object.keys(pagePaths) as (keyof typeof pagePaths)[];
  return new Map(
    names.flatMap((name) =>
      entries[name].map(({ id, data: { title, redirectsFrom } }) => [
        pagePaths[name](id),
        { name: `“${title}”`, isOpen: true, redirectsFrom },
      ]),
    ),
  );
}

import { pagePathOf, pagePaths } from '../../src/model/page-paths.ts';
import type { EntryFile } from '../../src/domain/library-entries.ts';
import type { RelationTarget } from '../../src/model/field.ts';
import {
  foldName,
  listUniqueNames,
  type UniqueName,
} from '../../src/validation/rules/unique-names.ts';
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
    findNamesake: (scope, name) => {
      const has = (value: UniqueName) =>
        value.scope === scope && foldName(value.value) === foldName(name);
      const names = Object.keys(entries).filter((it): it is RelationTarget => it !== 'settings');
      for (const other of names) {
        const files: readonly EntryFile<unknown>[] = entries[other];
        const namesake = files.find(
          ({ id, data }) =>
            !(other === collection && id === slug) &&
            listUniqueNames({ collection: other, data }).some(has),
        );
        if (namesake) return `“${namesake.id}”`;
      }
      return undefined;
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

import { memoize } from '../../../src/model/memoize.ts';
import { pagePathOf } from '../../../src/model/page-paths.ts';
import type { RuleContext } from '../../../src/validation/rule.ts';
import { readItems, readKey } from '../../../src/model/form-schema.ts';
import { foldName } from '../../../src/validation/rules/unique-names.ts';
import { listHeadingIds } from '../../../src/validation/text/tree.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { isOpen, type ContentLibrary } from '../../../src/entries/content-library.ts';

/** What a rule over one file may know of the others. */
export function createRuleContext(entry: ContentEntry, library: ContentLibrary): RuleContext {
  return {
    today: library.today,
    slugsOf: (collection) => library.bySlug.get(collection),
    findPage: (address) => {
      const page = listPages(library).get(address);
      return (
        page && {
          name: page.path,
          isOpen: isOpen(page, library),
          headingIds: page.tree && listHeadingIds(page.tree),
          redirectsFrom: readItems(page.data, 'redirectsFrom'),
        }
      );
    },
    findNamesake: (field, value) => {
      const first = listNames(library).get(nameKey(entry.collection, field, value));
      return first === entry ? undefined : first?.path;
    },
    findClaimant: (address) => {
      const claimant = listClaimants(library).get(address);
      return claimant === entry ? undefined : claimant?.path;
    },
  };
}

/** The entries that are pages, by their addresses. */
const listPages = memoize(({ entries }: ContentLibrary): ReadonlyMap<string, ContentEntry> => {
  return new Map(
    entries.flatMap((entry) => {
      const address = pagePathOf(entry.collection, entry.slug);
      return address === undefined ? [] : [[address, entry] as const];
    }),
  );
});

/** The first entry that claims each old address. */
const listClaimants = memoize(({ entries }: ContentLibrary): ReadonlyMap<unknown, ContentEntry> => {
  const claims = entries.flatMap((entry) =>
    readItems(entry.data, 'redirectsFrom').map((address) => [address, entry] as const),
  );
  return new Map(claims.reverse());
});

function nameKey(collection: string, field: string, value: string): string {
  return [collection, field, foldName(value)].join('\n');
}

/** The first entry that has each value of a field of text. */
const listNames = memoize(({ entries }: ContentLibrary): ReadonlyMap<string, ContentEntry> => {
  const names = entries.flatMap((entry) =>
    ['title', 'term'].flatMap((field) => {
      const value = readKey(entry.fields, field);
      return typeof value === 'string'
        ? [[nameKey(entry.collection, field, value), entry] as const]
        : [];
    }),
  );
  return new Map(names.reverse());
});

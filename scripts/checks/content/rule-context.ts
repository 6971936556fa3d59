import { memoize } from '../../../src/model/memoize.ts';
import { pagePathOf } from '../../../src/model/page-paths.ts';
import type { RuleContext } from '../../../src/validation/rule.ts';
import { readItems } from '../../../src/model/form-schema.ts';
import { foldName, listUniqueNames } from '../../../src/validation/rules/unique-names.ts';
import { listHeadingIds } from '../../../src/validation/text/tree.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { isOpen, type ContentLibrary } from '../../../src/entries/content-library.ts';

/** Returns what the rules for one entry may ask about the rest of the library. */
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
    findNamesake: (scope, name) => {
      const first = listNames(library).get(nameKey(scope, name));
      return first === entry ? undefined : first?.path;
    },
    findClaimant: (address) => {
      const claimant = listClaimants(library).get(address);
      return claimant === entry ? undefined : claimant?.path;
    },
  };
}

/** The entries that have a page, by address. */
const listPages = memoize(({ entries }: ContentLibrary): ReadonlyMap<string, ContentEntry> => {
  return new Map(
    entries.flatMap((entry) => {
      const address = pagePathOf(entry.collection, entry.slug);
      return address === undefined ? [] : [[address, entry] as const];
    }),
  );
});

/** The first entry that lists each old address. */
const listClaimants = memoize(({ entries }: ContentLibrary): ReadonlyMap<unknown, ContentEntry> => {
  const claims = entries.flatMap((entry) =>
    readItems(entry.data, 'redirectsFrom').map((address) => [address, entry] as const),
  );
  return new Map(claims.reverse());
});

function nameKey(scope: string, name: string): string {
  return `${scope}\n${foldName(name)}`;
}

/** The first entry that has each name. */
const listNames = memoize(({ entries }: ContentLibrary): ReadonlyMap<string, ContentEntry> => {
  const names = entries.flatMap((entry) =>
    listUniqueNames({ collection: entry.collection, data: entry.fields }).map(
      ({ scope, value }) => [nameKey(scope, value), entry] as const,
    ),
  );
  return new Map(names.reverse());
});

import { memoize } from '../../../src/model/memoize.ts';
import { pagePathOf } from '../../../src/model/page-paths.ts';
import type { RuleContext } from '../../../src/validation/rules/rule.ts';
import { readItems } from '../../../src/model/form-schema.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import { isOpen } from '../../../src/entries/is-open.ts';
import type { Library } from '../../../src/entries/library.ts';

/** What a rule over one file may know of the others. */
export function createRuleContext(file: ContentFile, library: Library): RuleContext {
  return {
    slugsOf: (collection) => library.entries.get(collection),
    findPage: (address) => {
      const page = listPages(library).get(address);
      return (
        page && {
          name: page.path,
          isOpen: isOpen(page, library),
          redirectsFrom: readItems(page.data, 'redirectsFrom'),
        }
      );
    },
    findClaimant: (address) => {
      const claimant = listClaimants(library).get(address);
      return claimant === file ? undefined : claimant?.path;
    },
  };
}

/** The files that are pages, by their addresses. */
const listPages = memoize(({ files }: Library): ReadonlyMap<string, ContentFile> => {
  return new Map(
    files.flatMap((file) => {
      const address = pagePathOf(file.collection, file.slug);
      return address === undefined ? [] : [[address, file] as const];
    }),
  );
});

/** The first file that claims each old address. */
const listClaimants = memoize(({ files }: Library): ReadonlyMap<unknown, ContentFile> => {
  const claims = files.flatMap((file) =>
    readItems(file.data, 'redirectsFrom').map((address) => [address, file] as const),
  );
  return new Map(claims.reverse());
});

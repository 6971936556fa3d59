import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import {
  collections,
  type Collection,
  type CollectionName,
} from '../../../src/model/collections.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';

/** Reports empty collections: Astro would build a site without its treatments, and only warn. */
export function checkEmptyCollections({ bySlug }: ContentLibrary): Diagnostic[] {
  return (Object.entries(collections) as [CollectionName, Collection][])
    .filter(([name, { file, mayBeEmpty }]) => !file && !mayBeEmpty && !bySlug.get(name)?.size)
    .map(([, { folder, labelSingular }]) => ({
      rule: 'filled-collection',
      severity: 'error',
      file: folder,
      message: 'the folder has no entry that can be read',
      fix: `Restore the files from an earlier version, or add a first entry (${labelSingular.toLowerCase()}).`,
    }));
}

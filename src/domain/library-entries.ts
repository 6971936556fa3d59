import type { Fields } from '../entries/content-entry.ts';
import { listOpenEntries, readSettings, type ContentLibrary } from '../entries/content-library.ts';
import { collections, type CollectionName } from '../model/collections.ts';

/** An entry with its file's name and, if it has one, its text. */
export interface EntryFile<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
}

/** The collections that are lists of entries. */
type ListName = Exclude<CollectionName, 'settings'>;

/** The entries of every collection, and the site settings. */
export type LibraryEntries = {
  readonly [Name in ListName]: readonly EntryFile<Fields<Name>>[];
} & { readonly settings: Fields<'settings'> };

/**
 * The entries that patients can open, or that their pages refer to, without texts.
 *
 * @throws if an entry is not valid; `npm run check:content` explains why.
 */
export function listPublicEntries(library: ContentLibrary): LibraryEntries {
  const names = (Object.keys(collections) as CollectionName[]).filter(
    (name) => name !== 'settings',
  );
  const lists = names.map((name) => [
    name,
    listOpenEntries(library, name).map(({ slug, data }) => ({ id: slug, data })),
  ]);
  return { ...Object.fromEntries(lists), settings: readSettings(library) } as LibraryEntries;
}

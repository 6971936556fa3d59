import type { EntryFile, LibraryEntries } from '../../src/domain/library-entries.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import type { SiteSettings } from '../../src/model/site-settings.ts';

/** Where the files of the preview stand on the site. */
export const previewFolder = 'admin/preview';
export const libraryName = 'library.json';
/** What renders entries, in a browser and in Node. */
export const bundleName = 'preview.js';
/** The site's stylesheet, as its components bring it along. */
export const stylesheetName = 'preview.css';

/** What the preview knows of the site: everything public, as the last build read it. */
export interface LibraryData {
  /** Of the other files of the preview, so that they are fetched afresh once they change. */
  version: string;
  /** The site's own address. */
  origin: string;
  /** Every entry without its text, by collection. */
  entries: LibraryEntries;
  /** The addresses of the pictures and files, like `/media/neck.jpg`. */
  mediaFiles: string[];
  /** The headings of every text, for links to them. */
  headings: PageHeading[];
}

export interface PageHeading {
  /** The address of its page, and the page's title. */
  page: string;
  of: string;
  id: string;
  title: string;
}

/** The library with one entry as it is being edited, in place of the one that was read. */
export function replaceEntry(
  entries: LibraryEntries,
  collection: CollectionName,
  entry: EntryFile<unknown>,
): LibraryEntries {
  if (collection === 'settings') return { ...entries, settings: entry.data as SiteSettings };
  const others = (entries[collection] as EntryFile<unknown>[]).filter(({ id }) => id !== entry.id);
  return { ...entries, [collection]: [...others, entry] };
}

export function hasEntry(entries: LibraryEntries, collection: string, slug: string): boolean {
  const list: unknown = Object.hasOwn(entries, collection)
    ? entries[collection as keyof LibraryEntries]
    : undefined;
  return Array.isArray(list) && list.some(({ id }: EntryFile<unknown>) => id === slug);
}

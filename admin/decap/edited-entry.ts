import type { ContentEntry } from '../../src/entries/content-entry.ts';
import type { CollectionName } from '../../src/model/collections.ts';

/** An entry as the form holds it. */
export interface EditedEntry {
  collection: CollectionName;
  slug: string;
  /** Its fields, and its text as `body`. */
  fields: Readonly<Record<string, unknown>>;
  /** The pictures and files that the CMS holds in the browser, by their address: `/media/neck.jpg`. */
  media: ReadonlyMap<string, HeldMedia>;
}

export interface HeldMedia {
  /** Where the browser finds it now. */
  url: string;
  /** Chosen for this entry and not saved yet. */
  draft: boolean;
}

/** An entry as the form holds it after opening its file. */
export function openEntry({ collection, slug, data, body }: ContentEntry): EditedEntry {
  return { collection, slug, fields: { ...data, body: body.trim() }, media: new Map() };
}

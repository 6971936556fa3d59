import type { CollectionName } from '../../src/model/collections.ts';

/** An entry as the form holds it. */
export interface EditedEntry {
  collection: CollectionName;
  slug: string;
  /** Its fields, and its text as `body`. */
  fields: Readonly<Record<string, unknown>>;
  /** Pictures and files that were chosen but not saved yet, like `/media/neck.jpg`. */
  newMedia: readonly string[];
}

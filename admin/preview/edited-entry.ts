/** The collections whose entries are previewed. */
export const previewed = ['articles', 'conditions'] as const;

/** An entry as the form holds it. */
export interface EditedEntry {
  collection: (typeof previewed)[number];
  slug: string;
  /** Its fields, and its text as `body`. */
  fields: Readonly<Record<string, unknown>>;
  /** Pictures and files that were chosen but not saved yet, like `/media/neck.jpg`. */
  newMedia: readonly string[];
}

export function isPreviewed(collection: string): boolean {
  return previewed.some((name) => name === collection);
}

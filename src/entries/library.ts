import type { Diagnostic } from '../validation/diagnostic.ts';
import type { CollectionName } from '../model/collections.ts';
import type { ContentFile } from './content-file.ts';
import type { MediaFile } from './media/media-file.ts';

/** Everything under `content/` as it was read, and what could not be read. */
export interface Library {
  files: ContentFile[];
  media: MediaFile[];
  diagnostics: Diagnostic[];
  /** The entries of each collection by their slugs. */
  entries: ReadonlyMap<CollectionName, ReadonlyMap<string, ContentFile>>;
  /** The addresses of the media files, like `/media/neck.jpg`. */
  mediaAddresses: ReadonlySet<string>;
  /** The day for which the library is checked. */
  today: string;
}

export function indexEntries(files: readonly ContentFile[]): Library['entries'] {
  const entries = new Map<CollectionName, Map<string, ContentFile>>();
  for (const file of files) {
    const known = entries.get(file.collection) ?? new Map<string, ContentFile>();
    entries.set(file.collection, known.set(file.slug, file));
  }
  return entries;
}

import type { CollectionName } from '../model/collections.ts';
import { isPublic } from '../model/publication.ts';
import { readString } from '../model/form-schema.ts';
import { statuses, type Status } from '../model/taxonomies.ts';
import type { Diagnostic } from '../validation/diagnostic.ts';
import type { ContentEntry, Fields } from './content-entry.ts';
import type { MediaFile } from './media/media-file.ts';

/** Everything under `content/`, with the problems found while reading it. */
export interface ContentLibrary {
  entries: ContentEntry[];
  media: MediaFile[];
  diagnostics: Diagnostic[];
  /** The entries of each collection by slug. */
  bySlug: ReadonlyMap<CollectionName, ReadonlyMap<string, ContentEntry>>;
  /** The addresses of the media files, like `/media/neck.jpg`. */
  mediaAddresses: ReadonlySet<string>;
  /** The day the library was read for, as `YYYY-MM-DD`. */
  today: string;
}

export function indexBySlug(entries: readonly ContentEntry[]): ContentLibrary['bySlug'] {
  const collections = new Map<CollectionName, Map<string, ContentEntry>>();
  for (const entry of entries) {
    const known = collections.get(entry.collection) ?? new Map<string, ContentEntry>();
    collections.set(entry.collection, known.set(entry.slug, entry));
  }
  return collections;
}

/** An entry with valid fields. */
export type ValidEntry<Name extends CollectionName> = ContentEntry<Name> & { fields: Fields<Name> };

/**
 * Returns the entries of a collection, in the order of their files.
 *
 * @throws if the fields of one are invalid; `npm run check:content` explains them.
 */
export function listEntries<Name extends CollectionName>(
  { bySlug }: Pick<ContentLibrary, 'bySlug'>,
  collection: Name,
): ValidEntry<Name>[] {
  const entries = [...(bySlug.get(collection)?.values() ?? [])] as ContentEntry<Name>[];
  const invalid = entries.find(({ fields }) => fields === undefined);
  if (invalid) {
    throw new Error(`${invalid.path} is not valid: run npm run check:content for the reason.`);
  }
  return entries as ValidEntry<Name>[];
}

/** Returns the entries of a collection that patients can open. @throws like `listEntries`. */
export function listOpenEntries<Name extends CollectionName>(
  library: Pick<ContentLibrary, 'bySlug' | 'today'>,
  collection: Name,
): { slug: string; data: Fields<Name> }[] {
  return listEntries(library, collection)
    .filter((entry) => isOpen(entry, library))
    .map(({ slug, fields }) => ({ slug, data: fields }));
}

/** Returns the site settings. @throws if they are missing or invalid. */
export function readSettings(library: Pick<ContentLibrary, 'bySlug'>): Fields<'settings'> {
  const [settings] = listEntries(library, 'settings');
  if (!settings) throw new Error('content/settings/site.yaml is missing.');
  return settings.fields;
}

/** Returns whether patients can open the page of an entry on the day the library was read for. */
export function isOpen(
  { data }: Pick<ContentEntry, 'data'>,
  { today }: Pick<ContentLibrary, 'today'>,
): boolean {
  const status = readString(data, 'status') ?? '';
  if (!Object.hasOwn(statuses, status)) return true;
  return isPublic({ status: status as Status, publishAt: readString(data, 'publishAt') }, today);
}

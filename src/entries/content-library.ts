import type { CollectionName } from '../model/collections.ts';
import { isPublic } from '../model/publication.ts';
import { readText } from '../model/form-schema.ts';
import { statuses, type Status } from '../model/taxonomies.ts';
import type { Diagnostic } from '../validation/diagnostic.ts';
import type { ContentEntry, Fields } from './content-entry.ts';
import type { MediaFile } from './media/media-file.ts';

/** Everything under `content/`, and what was wrong while it was read. */
export interface ContentLibrary {
  entries: ContentEntry[];
  media: MediaFile[];
  diagnostics: Diagnostic[];
  /** The entries of each collection by their slugs. */
  bySlug: ReadonlyMap<CollectionName, ReadonlyMap<string, ContentEntry>>;
  /** The addresses of the media files, like `/media/neck.jpg`. */
  mediaAddresses: ReadonlySet<string>;
  /** The day for which the library was read. */
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

/** An entry whose fields its schema has accepted. */
export type ValidEntry<Name extends CollectionName> = ContentEntry<Name> & { fields: Fields<Name> };

/**
 * The entries of a collection, in the order of their files.
 *
 * @throws where the fields of one are not valid; `npm run check:content` says what is wrong with them.
 */
export function listEntries<Name extends CollectionName>(
  { bySlug }: Pick<ContentLibrary, 'bySlug'>,
  collection: Name,
): ValidEntry<Name>[] {
  const entries = [...(bySlug.get(collection)?.values() ?? [])] as ContentEntry<Name>[];
  const invalid = entries.find(({ fields }) => fields === undefined);
  if (invalid) {
    throw new Error(`${invalid.path} is not valid: npm run check:content says what is wrong.`);
  }
  return entries as ValidEntry<Name>[];
}

/** The entries of a collection that patients can open. @throws as `listEntries` does. */
export function listOpenEntries<Name extends CollectionName>(
  library: Pick<ContentLibrary, 'bySlug' | 'today'>,
  collection: Name,
): { slug: string; data: Fields<Name> }[] {
  return listEntries(library, collection)
    .filter((entry) => isOpen(entry, library))
    .map(({ slug, fields }) => ({ slug, data: fields }));
}

/** The settings of the site. @throws where they are missing or not valid. */
export function readSettings(library: Pick<ContentLibrary, 'bySlug'>): Fields<'settings'> {
  const [settings] = listEntries(library, 'settings');
  if (!settings) throw new Error('content/settings/site.yaml is missing.');
  return settings.fields;
}

/** Whether patients can open the page of an entry on the day for which the library was read. */
export function isOpen(
  { data }: Pick<ContentEntry, 'data'>,
  { today }: Pick<ContentLibrary, 'today'>,
): boolean {
  const status = readText(data, 'status') ?? '';
  if (!Object.hasOwn(statuses, status)) return true;
  return isPublic({ status: status as Status, publishAt: readText(data, 'publishAt') }, today);
}

import type { EditedEntry } from './edited-entry.ts';

/** The part of Decap's entries that is read. */
export interface DecapEntry {
  get(key: string): unknown;
}

/** An entry as Decap hands it to previews and events. */
export function readEntry(collection: EditedEntry['collection'], entry: DecapEntry): EditedEntry {
  return {
    collection,
    slug: (entry.get('slug') as string | undefined) || 'new',
    fields: readPlain(entry.get('data')) as EditedEntry['fields'],
    media: listMedia((readPlain(entry.get('mediaFiles')) ?? []) as DecapMediaFile[]),
  };
}

/** Decap keeps an entry in Immutable.js. */
function readPlain(value: unknown): unknown {
  const isImmutable = typeof value === 'object' && value !== null && 'toJS' in value;
  return isImmutable ? (value as { toJS(): unknown }).toJS() : value;
}

interface DecapMediaFile {
  path: string;
  url?: string;
  draft?: boolean;
}

function listMedia(files: readonly DecapMediaFile[]): EditedEntry['media'] {
  return new Map(
    files.flatMap(({ path, url, draft = false }) =>
      url ? [[`/media/${path.split('/').at(-1) ?? ''}`, { url, draft }]] : [],
    ),
  );
}

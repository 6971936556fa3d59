import { ValidationError } from './validation-error.ts';
import type { Bases } from './bases.ts';
import { explainFailure } from './explain-failure.ts';

interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

interface PersistOptions {
  newEntry?: boolean;
  useWorkflow?: boolean;
  collectionName?: string;
}

/** The part of a backend of Decap's that this guard stands before. */
export interface Backend {
  getEntry(path: string): Promise<{ data: string }>;
  unpublishedEntry(entry: { collection: string; slug: string }): Promise<Draft>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(entry: { dataFiles: DataFile[] }, options: PersistOptions): Promise<unknown>;
}

interface Draft {
  diffs: { path: string; id: string }[];
}

/** Two texts of one entry, of which only one can stay as it is. */
export interface Conflict {
  path: string;
  mine: string;
  /** null: the entry is no longer there. */
  theirs: string | null;
}

/**
 * Stands before a backend, on whichever host: a save goes through only where the entry still is what
 * the form was filled from. Otherwise somebody else's words would be overwritten without a sign of it.
 *
 * @param tell Shows both texts; after that the next save is compared with what was shown.
 * @returns the same backend.
 */
export function guardBackend<T extends Backend>(
  backend: T,
  bases: Bases,
  tell: (conflict: Conflict) => void,
): T {
  const original = {
    getEntry: backend.getEntry.bind(backend),
    unpublishedEntry: backend.unpublishedEntry.bind(backend),
    unpublishedEntryDataFile: backend.unpublishedEntryDataFile.bind(backend),
    persistEntry: backend.persistEntry.bind(backend),
  };

  backend.getEntry = async (path) => {
    const entry = await original.getEntry(path);
    bases.load(path, entry.data);
    return entry;
  };
  backend.unpublishedEntryDataFile = async (collection, slug, path, id) => {
    const data = await original.unpublishedEntryDataFile(collection, slug, path, id);
    bases.load(path, data);
    return data;
  };
  backend.persistEntry = async (entry, options) => {
    try {
      const base: Record<string, string | null> = {};
      for (const file of entry.dataFiles) {
        base[file.path] = await requireUnchanged(file, options);
      }
      const result = await original.persistEntry(entry, { ...options, base } as PersistOptions);
      for (const { path, raw } of entry.dataFiles) {
        bases.load(path, raw);
        bases.drop(path);
      }
      return result;
    } catch (error) {
      throw explainFailure(error);
    }
  };
  explainFailures(backend as object as Record<string, Act | undefined>);

  const requireUnchanged = async (file: DataFile, options: PersistOptions) => {
    const theirs = await readCurrent(original, file, options);
    const base = options.newEntry ? null : bases.get(file.path);
    if (theirs === base || theirs === file.raw) return theirs;
    tell({ path: file.path, mine: file.raw, theirs });
    bases.load(file.path, theirs);
    throw new ValidationError(
      'Somebody else has changed this entry since you opened it. Both texts are shown; nothing of either is lost.',
    );
  };
  return backend;
}

type Act = (...words: unknown[]) => Promise<unknown>;

/** What else an editor does that a server can refuse or fail to answer. */
const otherActs = [
  'persistMedia',
  'deleteFiles',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'deleteUnpublishedEntry',
] as const;

function explainFailures(backend: Record<string, Act | undefined>): void {
  for (const name of otherActs) {
    const act = backend[name]?.bind(backend);
    if (!act) continue;
    backend[name] = (...words) =>
      act(...words).catch((error: unknown) => {
        throw explainFailure(error);
      });
  }
}

type Readers = Pick<Backend, 'getEntry' | 'unpublishedEntry' | 'unpublishedEntryDataFile'>;

/** The text as it is now: of the draft, where there is one, else of the site. */
async function readCurrent(
  backend: Readers,
  { path, slug }: DataFile,
  { useWorkflow, collectionName: collection = '' }: PersistOptions,
): Promise<string | null> {
  const draft = useWorkflow
    ? await missingAsNull(backend.unpublishedEntry({ collection, slug }))
    : null;
  const file = draft?.diffs.find((diff) => diff.path === path);
  if (file) return backend.unpublishedEntryDataFile(collection, slug, path, file.id);
  return (await missingAsNull(backend.getEntry(path)))?.data ?? null;
}

async function missingAsNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    const { status, name, notUnderEditorialWorkflow } = error as Record<string, unknown>;
    if (status === 404 || name === 'NotFoundError' || notUnderEditorialWorkflow) return null;
    throw error;
  }
}

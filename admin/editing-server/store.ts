/** Where the editor's local server keeps what is written: plain files, or commits of a clone. */

export interface StoredFile {
  path: string;
  /** null: the file is to go. */
  content: Buffer | null;
}

/** Something to be written, and what its writer believes to stand there now. */
export interface Change {
  files: readonly StoredFile[];
  message: string;
  /** For each path the text that the change was made from; null where there was no file. */
  base: Readonly<Record<string, string | null>>;
}

export interface FolderFile {
  path: string;
  content: Buffer;
}

export interface Store {
  read(path: string): Promise<Buffer | undefined>;
  /** The files of one folder with what stands in them, without those of folders in it. */
  readFolder(folder: string): Promise<FolderFile[]>;
  save(change: Change): Promise<void>;
  /** Drafts that wait for review, where the store has them. */
  drafts?: DraftStore;
}

export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export interface DraftFile {
  path: string;
  isNew: boolean;
}

export interface Draft {
  status: DraftStatus;
  updatedAt: string;
  files: DraftFile[];
}

/** The drafts of entries, each told by its collection and slug: `articles/massage`. */
export interface DraftStore {
  list(): Promise<string[]>;
  find(key: string): Promise<Draft | undefined>;
  read(key: string, path: string): Promise<Buffer | undefined>;
  save(key: string, change: Change, status: DraftStatus): Promise<void>;
  setStatus(key: string, status: DraftStatus): Promise<void>;
  publish(key: string): Promise<void>;
  discard(key: string): Promise<void>;
}

/** What the server refuses, with the words that the editor reads and the status of HTTP. */
export class ValidationError extends Error {
  readonly status: 400 | 403 | 404 | 409 | 422;

  constructor(status: ValidationError['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws where a file is no longer what the change was made from. */
export async function assertCurrent(
  { base }: Change,
  read: (path: string) => Promise<Buffer | undefined>,
): Promise<void> {
  for (const [path, expected] of Object.entries(base)) {
    const current = (await read(path))?.toString('utf8') ?? null;
    if (current === expected) continue;
    throw new ValidationError(
      409,
      expected === null
        ? `somebody else has made ${path} in the meantime. Nothing was saved.`
        : `somebody else has changed ${path} since you opened it. Nothing was saved.`,
    );
  }
}

import { createHash } from 'node:crypto';
import { basename, posix } from 'node:path';
import {
  draftKey,
  requireContentFolder,
  requireContentPath,
  requireDeletable,
  requireEntryPath,
  requireMediaFile,
} from './content-path.ts';
import { type EditorRequest, type PersistParams } from './requests.ts';
import { ValidationError, type Change, type DraftStore, type Store } from './store.ts';

/**
 * Does what the editor asks. Every path that it names goes through content-path.ts.
 *
 * @returns what Decap's proxy backend expects. @throws {ValidationError} with what the editor is to read.
 */
export async function answerRequest(store: Store, request: EditorRequest): Promise<unknown> {
  switch (request.action) {
    case 'info':
      return {
        repo: 'content',
        publish_modes: store.drafts ? ['simple', 'editorial_workflow'] : ['simple'],
        type: store.drafts ? 'local_git' : 'local_fs',
      };
    case 'entriesByFolder': {
      const { folder, extension } = request.params;
      const files = await store.readFolder(requireContentFolder(folder));
      return files
        .filter(({ path }) => path.endsWith(`.${extension}`))
        .map(({ path, content }) => toEntry(path, undefined, content));
    }
    case 'entriesByFiles':
      return Promise.all(request.params.files.map((file) => readEntry(store, file)));
    case 'getEntry': {
      const entry = await readEntry(store, request.params);
      if (entry.data === null)
        throw new ValidationError(404, `there is no ${request.params.path}.`);
      return entry;
    }
    case 'persistEntry':
      await persistEntry(store, request.params);
      return { message: 'entry persisted' };
    case 'getMedia': {
      const files = await store.readFolder(requireContentFolder(request.params.mediaFolder));
      return files
        .filter(({ path }) => !basename(path).startsWith('.'))
        .map(({ path, content }) => toMedia(path, content));
    }
    case 'getMediaFile': {
      const path = requireContentPath(request.params.path);
      return readMedia(path, () => store.read(path));
    }
    case 'persistMedia': {
      const { asset, options } = request.params;
      const content = Buffer.from(asset.content, 'base64');
      const path = requireMediaFile(asset.path, content);
      const files = [{ path, content }];
      await store.save({ files, message: options.commitMessage, base: {} });
      return readMedia(path, () => store.read(path));
    }
    case 'deleteFiles': {
      const { paths, options } = request.params;
      const files = paths.map((path) => ({ path: requireDeletable(path), content: null }));
      await store.save({ files, message: options.commitMessage, base: {} });
      return { message: 'files deleted' };
    }
    case 'getDeployPreview':
      return null;
    case 'getNotes':
      return { notes: [] };
    case 'getPRMetadata':
      return { metadata: null };
    default:
      return answerForDraft(requireDrafts(store), request);
  }
}

type DraftAction =
  | 'unpublishedEntries'
  | 'unpublishedEntry'
  | 'unpublishedEntryDataFile'
  | 'unpublishedEntryMediaFile'
  | 'deleteUnpublishedEntry'
  | 'updateUnpublishedEntryStatus'
  | 'publishUnpublishedEntry';

async function answerForDraft(
  drafts: DraftStore,
  request: Extract<EditorRequest, { action: DraftAction }>,
): Promise<unknown> {
  if (request.action === 'unpublishedEntries') return drafts.list();
  if (request.action === 'unpublishedEntry') {
    const { id, collection = '', slug = '' } = request.params;
    return describeDraft(drafts, id ?? `${collection}/${slug}`);
  }
  const key = draftKey(request.params.collection, request.params.slug);
  switch (request.action) {
    case 'unpublishedEntryDataFile': {
      const content = await drafts.read(key, requireContentPath(request.params.path));
      return { data: content?.toString('utf8') ?? null };
    }
    case 'unpublishedEntryMediaFile': {
      const path = requireContentPath(request.params.path);
      return readMedia(path, () => drafts.read(key, path));
    }
    case 'deleteUnpublishedEntry':
      await drafts.discard(key);
      return { message: `deleted the draft of ${key}` };
    case 'updateUnpublishedEntryStatus':
      await drafts.setStatus(key, request.params.newStatus);
      return { message: `${key} is now ${request.params.newStatus}` };
    case 'publishUnpublishedEntry':
      await drafts.publish(key);
      return { message: `published ${key}` };
  }
}

async function describeDraft(drafts: DraftStore, id: string) {
  const [collection = '', slug = ''] = id.split('/', 2);
  const draft = await drafts.find(draftKey(collection, slug));
  if (!draft) throw new ValidationError(404, `there is no draft of ${id}.`);
  const { status, updatedAt, files } = draft;
  const diffs = files.map(({ path, isNew }) => ({
    ...{ id: path, path, newPath: path, oldPath: isNew ? '' : path, newFile: isNew },
    status: isNew ? 'added' : 'modified',
    binary: posix.dirname(path) === 'content/media',
  }));
  return { collection, slug, status, diffs, updatedAt };
}

async function persistEntry(store: Store, { dataFiles, assets, options }: PersistParams) {
  if (dataFiles.some(({ path, newPath }) => newPath !== undefined && newPath !== path)) {
    throw new ValidationError(
      422,
      'an entry keeps its file name: make a new entry and archive this one.',
    );
  }
  const change: Change = {
    message: options.commitMessage,
    base: Object.fromEntries(
      Object.entries(options.base ?? {}).map(([path, text]) => [requireContentPath(path), text]),
    ),
    files: [
      ...dataFiles.map(({ path, raw }) => ({
        path: requireEntryPath(path),
        content: Buffer.from(raw, 'utf8'),
      })),
      ...assets.map((asset) => {
        const content = Buffer.from(asset.content, 'base64');
        return { path: requireMediaFile(asset.path, content), content };
      }),
    ],
  };
  if (!options.useWorkflow) return store.save(change);
  const key = draftKey(options.collectionName ?? '', dataFiles[0]?.slug ?? '');
  return requireDrafts(store).save(key, change, options.status ?? 'draft');
}

function requireDrafts({ drafts }: Store): DraftStore {
  if (drafts) return drafts;
  throw new ValidationError(
    422,
    'this server keeps no drafts: start it with the editorial workflow.',
  );
}

async function readEntry(
  store: Store,
  { path, label }: { path: string; label?: string | undefined },
) {
  return toEntry(path, label, await store.read(requireContentPath(path)));
}

function toEntry(path: string, label: string | undefined, content: Buffer | undefined) {
  return {
    data: content?.toString('utf8') ?? null,
    file: { path, label, id: content ? hash(content) : null },
  };
}

async function readMedia(path: string, read: () => Promise<Buffer | undefined>) {
  const content = await read();
  if (!content) throw new ValidationError(404, `there is no ${path}.`);
  return toMedia(path, content);
}

function toMedia(path: string, content: Buffer) {
  const name = basename(path);
  return { id: hash(content), content: content.toString('base64'), encoding: 'base64', path, name };
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clearLeftovers, makeOwnName } from '../../scripts/process/own-names.ts';
import { assertCurrent, ValidationError, type Store } from './store.ts';

/** Keeps entries as files of the working folder, and leaves git alone. */
export function makeFileStore(root: string): Store {
  const read = async (path: string) => {
    await rejectLinks(root, path);
    try {
      return await readFile(join(root, path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    read,
    readFolder: async (folder) => {
      await rejectLinks(root, folder);
      const paths = await listFiles(root, folder);
      return Promise.all(
        paths.map(async (path) => ({ path, content: await readFile(join(root, path)) })),
      );
    },
    save: async (change) => {
      await assertCurrent(change, read);
      for (const { path } of change.files) await rejectLinks(root, path);
      const aside = join(root, '.build', 'saving');
      await clearLeftovers(aside, ['part']);
      for (const { path, content } of change.files) {
        if (content === null) await rm(join(root, path), { force: true });
        else await writeWhole(join(root, path), content, aside);
      }
    },
  };
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * A server that is killed while it writes leaves the old file or the new one, never half of it. What it
 * had written by then lies aside, where no build looks.
 */
async function writeWhole(file: string, content: Buffer, aside: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await mkdir(aside, { recursive: true });
  const part = join(aside, makeOwnName('part'));
  try {
    await writeFile(part, content);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** A link would lead to a file elsewhere. @throws where the path is one, or one of its folders. */
async function rejectLinks(root: string, path: string): Promise<void> {
  const isLink = await lstat(join(root, path)).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  const folder = dirname(path);
  const real = await realpath(join(root, folder)).catch(() => undefined);
  if (!isLink && (real === undefined || real === join(await realpath(root), folder))) return;
  throw new ValidationError(403, `"${path}" is a link to a file elsewhere: it is left alone.`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

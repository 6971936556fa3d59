import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertCurrent, type Store } from './store.ts';

/** Keeps entries as files of the working folder, and leaves git alone. */
export function makeFileStore(root: string): Store {
  const read = async (path: string) => {
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
      const paths = await listFiles(root, folder);
      return Promise.all(
        paths.map(async (path) => ({ path, content: await readFile(join(root, path)) })),
      );
    },
    save: async (change) => {
      await assertCurrent(change, read);
      for (const { path, content } of change.files) {
        if (content === null) await rm(join(root, path), { force: true });
        else await writeWhole(join(root, path), content);
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

/** A server that is killed while it writes leaves the old file or the new one, never half of it. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const aside = join(dirname(file), `.${process.pid}-${Date.now()}.part`);
  await writeFile(aside, content);
  await rename(aside, file);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

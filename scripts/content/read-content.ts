import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import type { ContentFile } from './content-file.ts';
import { parseContent } from './parse-content.ts';

/** Everything under `content/`, with what could not be read. */
export interface ContentTree {
  files: ContentFile[];
  /** Names of the files in the media folder. */
  media: string[];
  problems: Problem[];
}

/** @param root The top of the repository. */
export async function readContent(root: string): Promise<ContentTree> {
  const names = Object.keys(collections) as CollectionName[];
  const parsed = (await Promise.all(names.map((name) => readCollection(root, name)))).flat();
  return {
    files: parsed.flatMap(({ file }) => file ?? []),
    media: (await list(join(root, 'content/media'))).filter((name) => !name.startsWith('.')),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

async function readCollection(root: string, collection: CollectionName) {
  const { folder, extension } = collections[collection];
  const names = (await list(join(root, folder))).filter((name) => !name.startsWith('.'));
  return Promise.all(
    names.sort().map(async (name): Promise<{ file?: ContentFile; problems: Problem[] }> => {
      const path = `${folder}/${name}`;
      if (!name.endsWith(`.${extension}`)) return { problems: [unexpectedFile(path, extension)] };
      const text = await readFile(join(root, path), 'utf8');
      return parseContent(collection, path, text);
    }),
  );
}

function unexpectedFile(path: string, extension: string): Problem {
  return {
    severity: 'error',
    file: path,
    message: `"${path.slice(path.lastIndexOf('/') + 1)}" is no file of this collection`,
    fix: `Its files end in ".${extension}": rename it, or move it elsewhere.`,
  };
}

/** Names in a folder; a folder that does not exist is empty. */
async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBundle } from './build-bundle.ts';

interface ProvideOptions {
  /** The top of the project. */
  root: string;
  /** Where what was built is kept for the next time. */
  cacheFolder: string;
  outFolder: string;
}

/** What the bundle is made of; a change of content alone changes none of it. */
const sources = [
  'admin',
  'src/components',
  'src/domain',
  'src/entries',
  'src/model',
  'src/styles',
  'src/validation',
];

/**
 * Puts the bundle into a folder: the one that was built before, where nothing that it is made of has
 * changed since.
 *
 * @returns its version.
 */
export async function provideBundle(options: ProvideOptions): Promise<string> {
  const { root, cacheFolder, outFolder } = options;
  const version = await fingerprint(root);
  const kept = join(cacheFolder, version);
  if (!existsSync(kept)) {
    const aside = join(cacheFolder, `aside-${process.pid}`);
    try {
      await buildBundle({ root, outFolder: aside });
      await rename(aside, kept);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  await cp(kept, outFolder, { recursive: true });
  return version;
}

async function fingerprint(root: string): Promise<string> {
  const lists = await Promise.all(sources.map((folder) => listFiles(join(root, folder))));
  const hash = createHash('sha256').update(await readFile(join(root, 'package.json')));
  for (const file of lists.flat())
    hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

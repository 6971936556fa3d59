import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Folders that the CMS's bundles may be made of; a change to content alone does not affect them. */
const sources = ['admin', 'scripts/build', 'src'];
/** Files that are never in a bundle. */
const others = /^src\/(?:tests|pages)\/|\.test\.ts$/;

/**
 * Hashes everything that the CMS's bundles are made of: the sources and the installed packages.
 *
 * @param root The project's root folder.
 */
export async function fingerprintSources(root: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package.json')));
  // The installed versions, transitive dependencies included.
  hash.update(await readFile(join(root, 'node_modules/.package-lock.json')).catch(() => ''));
  for (const folder of sources) {
    for (const file of await listFiles(root, folder)) {
      hash.update(file).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

interface KeepOptions {
  /** The project's root folder. */
  root: string;
  /** The bundle's name, and the fingerprint of its sources. */
  name: string;
  version: string;
  /** Where the files go. */
  outFolder: string;
  build: (outFolder: string) => Promise<void>;
}

/**
 * Copies a bundle into a folder, building it first unless one of the same sources is cached. The cache is
 * under `node_modules`, so that copies of the project that share the packages share the bundles.
 */
export async function keepBundle(options: KeepOptions): Promise<void> {
  const { root, name, version, outFolder, build } = options;
  const cache = join(root, 'node_modules', '.cache', 'cms-bundles');
  const kept = join(cache, `${name}-${version}`);
  if (!existsSync(kept)) {
    const aside = `${kept}-${process.pid}`;
    await mkdir(cache, { recursive: true });
    try {
      await build(aside);
      await rename(aside, kept).catch((error: unknown) => {
        // A parallel build was faster; its bundle is identical.
        if (!existsSync(kept)) throw error;
      });
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  await cp(kept, outFolder, { recursive: true });
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !others.test(file))
    .sort();
}

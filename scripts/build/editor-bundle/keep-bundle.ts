import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the CMS's bundles may be made of; a change of content alone changes none of it. */
const sources = ['admin', 'scripts/build', 'src'];
/** What is never in them. */
const others = /^src\/(?:tests|pages)\/|\.test\.ts$/;

/**
 * Returns a hash of everything that the CMS's bundles are made of: the sources and the installed packages.
 *
 * @param root The top of the project.
 */
export async function fingerprintSources(root: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package.json')));
  // What npm installed, packages of packages too.
  hash.update(await readFile(join(root, 'node_modules/.package-lock.json')).catch(() => ''));
  for (const folder of sources) {
    for (const file of await listFiles(root, folder)) {
      hash.update(file).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

interface KeepOptions {
  /** The top of the project. */
  root: string;
  /** The bundle's name, and the fingerprint of its sources. */
  name: string;
  version: string;
  /** Where its files are put. */
  outFolder: string;
  build: (outFolder: string) => Promise<void>;
}

/**
 * Puts a bundle into a folder: the one that was built before from the same sources, else one that is built
 * now and kept. It is kept beside the packages, so that every copy of the project that shares them has it.
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
        // A build beside this one was faster; its bundle is the same.
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

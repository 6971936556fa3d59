import { existsSync } from 'node:fs';
import { cp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { immutableFolders } from '../../hosting/caching.ts';

/** A file in a release that lists the files it took over from the previous one. */
const listName = 'taken-over.txt';

/**
 * Takes over what readers need from the previous release. An unchanged file keeps its modification time,
 * so that browsers need not fetch it again. A file with a hash in its name stays for one more release,
 * because a page that a reader has open may still request it.
 *
 * @param previous The folder of the previous release.
 * @param next The folder of the new release, whose site is not compressed yet.
 */
export async function takeOver(previous: string, next: string): Promise<void> {
  const already = new Set(await readList(previous));
  const taken: string[] = [];
  for (const path of await listFiles(join(previous, 'site'))) {
    const from = join(previous, 'site', path);
    const to = join(next, 'site', path);
    if (existsSync(to)) {
      await keepTime(from, to);
    } else if (isHashed(path) && !already.has(path)) {
      await cp(from, to, { recursive: true, preserveTimestamps: true });
      taken.push(path);
    }
  }
  await writeFile(join(next, listName), taken.map((path) => `${path}\n`).join(''));
}

async function readList(release: string): Promise<string[]> {
  const file = join(release, listName);
  return existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
}

/** Lists the files of a site, without compressed copies. */

async function listFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !['.br', '.gz'].includes(extname(entry.name)))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)));
}

function isHashed(path: string): boolean {
  const folder = `/${dirname(path)}/`;
  return immutableFolders.some(({ under }) => folder.startsWith(under));
}

async function keepTime(from: string, to: string): Promise<void> {
  const [old, now] = await Promise.all([readFile(from), readFile(to)]);
  if (!old.equals(now)) return;
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
}

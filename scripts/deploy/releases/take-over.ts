import { existsSync } from 'node:fs';
import { cp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { cachedForEver } from '../../hosting/caching.ts';

/** Lists the files of a release that it has only from the one before. */
const listName = 'taken-over.txt';

/**
 * Takes over from the release before what readers need of it. A file that is the same keeps its time,
 * so that browsers need not fetch it again. A file that is gone stays for one release more if its name
 * changes with its content: a page that somebody has open may still ask for it.
 *
 * @param previous, next Folders of releases; the site of the next is not compressed yet.
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

/** The files of a site without their compressed copies. */
async function listFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !['.br', '.gz'].includes(extname(entry.name)))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)));
}

function isHashed(path: string): boolean {
  const folder = `/${dirname(path)}/`;
  return cachedForEver.some(({ under }) => folder.startsWith(under));
}

async function keepTime(from: string, to: string): Promise<void> {
  const [old, now] = await Promise.all([readFile(from), readFile(to)]);
  if (!old.equals(now)) return;
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
}

import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Git } from './git.ts';

/** Names the commit whose files are on their way into the clone; it is there only during a move. */
export const moving = 'refs/editing/moving';

/**
 * Removes what a killed git left behind: locks, which would make it refuse all that follows, and objects
 * that it had begun to write, which it would keep for two weeks. The clone is one server's alone, and
 * nothing of it runs when it opens the clone.
 *
 * @param gitFolder The folder `.git` of the clone.
 */
export async function clearHalves(gitFolder: string): Promise<void> {
  const list = async (folder: string) => {
    const names = await readdir(join(gitFolder, folder), { recursive: true }).catch(() => []);
    return names.map((name) => join(folder, name));
  };
  const own = await readdir(gitFolder);
  const locks = [...own, ...(await list('refs'))].filter((name) => name.endsWith('.lock'));
  const objects = (await list('objects')).filter((name) => basename(name).startsWith('tmp_'));
  for (const name of [...locks, ...objects]) await rm(join(gitFolder, name), { force: true });
}

/**
 * Undoes a move of files that was killed before the branch followed: the files that it had begun to
 * change are those of the branch again, and all others stay as they are. Whoever saved was told that it
 * failed, and saves again.
 */
export async function finishMove(git: Git, root: string, main: string): Promise<void> {
  const read = async (words: readonly string[]) =>
    (await git(words)).toString('utf8').split('\0').filter(Boolean);
  const isMoving = await git(['rev-parse', '--verify', '--quiet', moving]).catch(() => undefined);
  if (!isMoving) return;
  const touched = await read([
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    '--name-only',
    main,
    moving,
  ]);
  await git(['read-tree', '--reset', main]);
  if (touched.length > 0) {
    const there = await read(['ls-files', '-z', '--', ...touched]);
    const input = there.map((path) => `${path}\0`).join('');
    if (input) await git(['checkout-index', '--force', '-z', '--stdin'], { input });
    const gone = touched.filter((path) => !there.includes(path));
    for (const path of gone) await rm(join(root, path), { force: true });
  }
  await git(['update-ref', '-d', moving]);
}

import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { clearLeftovers, makeOwnName } from '../../scripts/process/own-names.ts';
import { GitError, makeGit, type Git } from './git.ts';
import { clearHalves, finishMove, moving } from './recovery.ts';
import { ValidationError, type FolderFile, type StoredFile } from './store.ts';

/** A repository as the stores use it: commits are made from their parts, without a working copy. */
export interface Repository {
  git: Git;
  /** The branch that the site is built from. */
  main: string;
  tipOf(ref: string): Promise<string | undefined>;
  readAt(commit: string, path: string): Promise<Buffer | undefined>;
  readFolderAt(commit: string, folder: string): Promise<FolderFile[]>;
  commit(parent: string, files: readonly StoredFile[], message: string): Promise<string>;
  /** A commit of a whole tree; the parent itself where nothing has changed. */
  commitTree(tree: string, parent: string, message: string): Promise<string>;
  /** Moves the main branch to a commit, and the clone's own files with it. */
  moveMain(from: string, to: string): Promise<void>;
}

/** @throws where the folder is no repository, or has no such branch. */
export async function openRepository(root: string, branch: string): Promise<Repository> {
  const git = makeGit(root);
  const folder = await git(['rev-parse', '--absolute-git-dir']).catch(() => undefined);
  if (!folder) throw new Error(`${root} is not a valid git repository`);
  const gitFolder = folder.toString('utf8').trim();
  const main = `refs/heads/${branch}`;
  await clearLeftovers(gitFolder, ['index']);
  await clearHalves(gitFolder);
  const author = await readAuthor(git);

  const tipOf = async (ref: string) => {
    const words = ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`];
    const tip = await git(words).catch(() => undefined);
    return tip?.toString('utf8').trim();
  };
  if (!(await tipOf(main))) throw new Error(`${root} has no branch "${branch}"`);
  await finishMove(git, root, main);

  const commitTree = async (tree: string, parent: string, message: string) => {
    const old = (await git(['rev-parse', `${parent}^{tree}`])).toString('utf8').trim();
    if (old === tree) return parent;
    const words = ['commit-tree', tree, '-p', parent, '-F', '-'];
    return (await git(words, { input: message, env: author })).toString('utf8').trim();
  };

  return {
    git,
    main,
    tipOf,
    commitTree,
    readAt: async (commit, path) => {
      const found = await git(['ls-tree', '-z', commit, '--', path]);
      const object = /^\d+ blob (\S+)\t/.exec(found.toString('utf8'))?.[1];
      return object ? git(['cat-file', 'blob', object]) : undefined;
    },
    readFolderAt: async (commit, folder) => {
      const listed = splitNames(await git(['ls-tree', '-z', commit, `${folder}/`]));
      const found = listed.flatMap((line) => {
        const [, object, path] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
        return object && path ? [{ object, path }] : [];
      });
      // One run of git for all: a library may have many hundred entries.
      const input = found.map(({ object }) => `${object}\n`).join('');
      const contents = splitBatch(await git(['cat-file', '--batch'], { input }));
      return found.map(({ path }, index) => ({ path, content: contents[index] ?? Buffer.of() }));
    },
    commit: async (parent, files, message) => {
      const env = { GIT_INDEX_FILE: resolve(gitFolder, makeOwnName('index')) };
      try {
        await git(['read-tree', parent], { env });
        for (const { path, content } of files) {
          if (content === null) {
            await git(['update-index', '--force-remove', '--', path], { env });
            continue;
          }
          const blob = await git(['hash-object', '-w', '--stdin'], { input: content });
          const entry = `100644,${blob.toString('utf8').trim()},${path}`;
          await git(['update-index', '--add', '--cacheinfo', entry], { env });
        }
        const tree = (await git(['write-tree'], { env })).toString('utf8').trim();
        return await commitTree(tree, parent, message);
      } finally {
        await rm(env.GIT_INDEX_FILE, { force: true });
      }
    },
    moveMain: async (from, to) => {
      if (from === to) return;
      const isOut = await hasCheckedOut(git, main);
      if (!isOut) {
        await git(['update-ref', main, to, from]);
        return;
      }
      // What is killed from here on is undone by whoever opens the repository next.
      await git(['update-ref', moving, to]);
      try {
        await moveFiles(git, from, to);
        await git(['update-ref', main, to, from]);
      } catch (error) {
        if (error === changedByHand) await git(['update-ref', '-d', moving]);
        else await finishMove(git, root, main);
        throw error;
      }
      await git(['update-ref', '-d', moving]);
    },
  };
}

/** A machine whose owner never told git a name still has to be able to save. */
async function readAuthor(git: Git): Promise<Record<string, string>> {
  const known = await git(['config', 'user.email']).catch(() => undefined);
  if (known) return {};
  const [name, email] = ['Editor', 'editor@localhost'];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

async function hasCheckedOut(git: Git, main: string): Promise<boolean> {
  const head = await git(['symbolic-ref', '--quiet', 'HEAD']).catch(() => undefined);
  const bare = await git(['rev-parse', '--is-bare-repository']);
  return head?.toString('utf8').trim() === main && bare.toString('utf8').trim() === 'false';
}

/** Brings the clone's files along, and refuses where that would overwrite what somebody else wrote. */
async function moveFiles(git: Git, from: string, to: string): Promise<void> {
  await git(['update-index', '-q', '--refresh']).catch(() => undefined);
  try {
    await git(['read-tree', '-m', '-u', from, to]);
  } catch (error) {
    // Git that refuses has changed nothing; one that was killed may have begun.
    throw error instanceof GitError && error.code !== null ? changedByHand : error;
  }
}

const changedByHand = new ValidationError(
  409,
  'a file of the clone was changed by hand, outside the editor. Nothing was saved: undo that change first.',
);

/** Each blob comes after a line with its name, its kind and its size in bytes. */
function splitBatch(output: Buffer): Buffer[] {
  const contents: Buffer[] = [];
  for (let start = 0; start < output.length;) {
    const end = output.indexOf('\n', start);
    const size = Number(output.toString('utf8', start, end).split(' ')[2]);
    contents.push(output.subarray(end + 1, end + 1 + size));
    start = end + 1 + size + 1;
  }
  return contents;
}

export function splitNames(output: Buffer): string[] {
  return output.toString('utf8').split('\0').filter(Boolean);
}

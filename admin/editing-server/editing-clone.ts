import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError, makeGit, type Git } from './git.ts';
import { openRepository } from './repository.ts';
import { clearHalves, finishMove } from './recovery.ts';

/**
 * The clone that the editor works in where changes wait for review: nothing else touches it, so nothing
 * of a developer's can get into a commit. It is made from the last commit of the project, and follows
 * the project as long as nothing has been published in it that the project does not have.
 *
 * @returns its folder.
 * @throws in one sentence where the project is no repository of its own, or has no commit.
 */
export async function openEditingClone(project: string): Promise<string> {
  await checkRepository(makeGit(project));
  const clone = join(project, '.build', 'editing');
  const git = makeGit(clone);
  if (!existsSync(join(clone, '.git'))) {
    await mkdir(clone, { recursive: true });
    await git(['init', '--quiet', '--initial-branch=main']);
  }
  await clearHalves(join(clone, '.git'));
  const hasMain = await git(['rev-parse', '--verify', '--quiet', 'refs/heads/main']).then(
    () => true,
    () => false,
  );
  if (hasMain) {
    await finishMove(git, clone, 'refs/heads/main');
    // Objects that killed saves left behind are no commit's.
    await git(['prune', '--expire=now']);
  }
  // The project may be a shallow clone, which git takes nothing from unless it is told to.
  await git(['fetch', '--quiet', '--update-shallow', project, 'HEAD']);
  // What was published here and not yet taken over stays; the project's own news come later then.
  if (hasMain) await follow(git, clone);
  // By force: one that was killed half way left files of the same names.
  else await git(['checkout', '--quiet', '--force', '-b', 'main', 'FETCH_HEAD']);
  const modules = join(clone, 'node_modules');
  await rm(modules, { force: true });
  await symlink(join(project, 'node_modules'), modules);
  return clone;
}

/** Brings the clone to the project's last commit, where it has nothing that the project lacks. */
async function follow(git: Git, clone: string): Promise<void> {
  const [from = '', to = ''] = (await git(['rev-parse', 'refs/heads/main', 'FETCH_HEAD']))
    .toString('utf8')
    .split('\n');
  const { moveMain } = await openRepository(clone, 'main');
  await git(['merge-base', '--is-ancestor', from, to])
    .then(() => moveMain(from, to))
    .catch(() => undefined);
}

/** What to do where the workflow cannot be had. */
const otherwise = 'or run npm start without --workflow.';

async function checkRepository(git: Git): Promise<void> {
  const prefix = await git(['rev-parse', '--show-prefix']).catch((error: unknown) => {
    throw new Error(
      error instanceof GitError
        ? `--workflow keeps drafts in git, and this folder is no git repository (a downloaded ZIP file is none): clone the repository with git, ${otherwise}`
        : `--workflow keeps drafts in git, which is not installed: install it, ${otherwise}`,
      { cause: error },
    );
  });
  const folder = prefix.toString('utf8').trim();
  if (folder) {
    throw new Error(
      `--workflow needs the project to be a git repository of its own, and here it is the folder ${folder} of another: move it into one of its own, ${otherwise}`,
    );
  }
  await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).catch((error: unknown) => {
    throw new Error(
      `--workflow begins with the last commit, and this repository has none yet: commit the project first, ${otherwise}`,
      { cause: error },
    );
  });
}

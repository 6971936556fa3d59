import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEditingClone } from './editing-clone.ts';

// Each step of git is a program of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'editing-clone-'));
  await git(project, 'init', '--quiet', '--initial-branch=trunk');
  await writeFile(join(project, '.gitignore'), '.build/\nnode_modules\n');
  await commit(project, 'page.txt', 'one\n');
});

afterEach(() => rm(project, { recursive: true }));

async function git(folder: string, ...words: string[]): Promise<string> {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c'];
  return (await promisify(execFile)('git', [...who, ...words], { cwd: folder })).stdout;
}

async function commit(folder: string, file: string, text: string): Promise<void> {
  await writeFile(join(folder, file), text);
  await git(folder, 'add', '.');
  await git(folder, 'commit', '--quiet', '--message=A change');
}

test('The clone has what the project has committed, and nothing of what it has not', async () => {
  await writeFile(join(project, 'page.txt'), 'not committed\n');
  const clone = await openEditingClone(project);

  expect(await readFile(join(clone, 'page.txt'), 'utf8')).toBe('one\n');
  expect(await git(clone, 'status', '--porcelain')).toBe('');
  expect(await git(project, 'status', '--porcelain')).toBe(' M page.txt\n');
});

test('The clone follows the project, and keeps what was published in it', async () => {
  const clone = await openEditingClone(project);
  await commit(project, 'page.txt', 'two\n');
  await openEditingClone(project);
  expect(await readFile(join(clone, 'page.txt'), 'utf8')).toBe('two\n');

  await commit(clone, 'published.txt', 'by an editor\n');
  await commit(project, 'page.txt', 'three\n');
  await openEditingClone(project);
  expect(await readFile(join(clone, 'published.txt'), 'utf8')).toBe('by an editor\n');
  expect(await git(clone, 'status', '--porcelain')).toBe('');

  await git(project, 'pull', '--quiet', '--no-edit', '--no-rebase', clone, 'main');
  await openEditingClone(project);
  expect(await readFile(join(clone, 'page.txt'), 'utf8')).toBe('three\n');
});

test('A shallow clone can be edited in, too', async () => {
  await commit(project, 'page.txt', 'two\n');
  const shallow = `${project}-shallow`;
  try {
    await git(project, 'clone', '--quiet', '--depth=1', `file://${project}`, shallow);
    const clone = await openEditingClone(shallow);
    expect(await readFile(join(clone, 'page.txt'), 'utf8')).toBe('two\n');
  } finally {
    await rm(shallow, { recursive: true });
  }
});

test('Where there is no git repository, one sentence says what to do', async () => {
  await rm(join(project, '.git'), { recursive: true });
  await expect(openEditingClone(project)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --workflow keeps drafts in git, and this folder is no git repository (a downloaded ZIP file is none): clone the repository with git, or run npm start without --workflow.]`,
  );
});

test('Where the project is a folder of another repository, one sentence says what to do', async () => {
  await mkdir(join(project, 'apps', 'library'), { recursive: true });
  await expect(
    openEditingClone(join(project, 'apps', 'library')),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --workflow needs the project to be a git repository of its own, and here it is the folder apps/library/ of another: move it into one of its own, or run npm start without --workflow.]`,
  );
});

test('Where nothing is committed yet, one sentence says what to do', async () => {
  await rm(join(project, '.git'), { recursive: true });
  await git(project, 'init', '--quiet');
  await expect(openEditingClone(project)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --workflow begins with the last commit, and this repository has none yet: commit the project first, or run npm start without --workflow.]`,
  );
});

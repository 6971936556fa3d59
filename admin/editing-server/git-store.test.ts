import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerRequest } from './answer-request.ts';
import { openGitStore } from './git-store.ts';
import { requestSchema } from './requests.ts';
import type { Store } from './store.ts';

// Each step of git is a program of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const path = 'content/glossary/disc.yaml';
const first = 'term: Disc\ndefinition: A cushion.\n';

let root: string;
let store: Store;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'git-store-'));
  await git('init', '--quiet', '--initial-branch=main');
  await mkdir(join(root, 'content/glossary'), { recursive: true });
  await writeFile(join(root, path), first);
  await writeFile(join(root, 'notes.txt'), 'as it was\n');
  await git('add', '.');
  await git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--message=First');
  store = await openGitStore(root);
});

afterEach(() => rm(root, { recursive: true }));

async function git(...words: string[]): Promise<string> {
  return (await promisify(execFile)('git', words, { cwd: root })).stdout;
}

function ask(action: string, params: object): Promise<unknown> {
  return answerRequest(
    store,
    requestSchema.parse({ action, params: { branch: 'main', ...params } }),
  );
}

interface Save {
  path?: string;
  raw: string;
  base?: string | null;
  useWorkflow?: boolean;
}

function save({ path: file = path, raw, base = first, useWorkflow = false }: Save) {
  const slug = file.replace(/^.*\/(.*)\..*$/, '$1');
  const options = { commitMessage: `Save ${slug}`, useWorkflow, collectionName: 'glossary' };
  return ask('persistEntry', {
    dataFiles: [{ slug, path: file, raw }],
    assets: [],
    options: { ...options, base: { [file]: base } },
  });
}

const disc = { collection: 'glossary', slug: 'disc' };

describe('A save', () => {
  test('is a commit of its files alone, and leaves what else was changed as it is', async () => {
    await writeFile(join(root, 'notes.txt'), 'changed by hand\n');
    await writeFile(join(root, 'new.txt'), 'new\n');
    await save({ raw: 'term: Disc\n' });

    expect(await git('show', '--format=%s', '--name-only', 'main')).toBe(`Save disc\n\n${path}\n`);
    expect(await git('status', '--porcelain')).toBe(' M notes.txt\n?? new.txt\n');
    expect(await readFile(join(root, path), 'utf8')).toBe('term: Disc\n');
  });

  test('runs no hook of the repository', async () => {
    const hook = join(root, '.git/hooks/reference-transaction');
    await mkdir(join(root, '.git/hooks'), { recursive: true });
    await writeFile(hook, `#!/bin/sh\ntouch ${root}/hook-ran\n`, { mode: 0o755 });
    await save({ raw: 'term: Disc\n' });

    expect(existsSync(join(root, 'hook-ran'))).toBe(false);
  });

  test.for([
    '.git/config',
    '../outside.yaml',
    'content/../.git/config',
    'content/glossary/../../notes.txt',
    'content/glossary/.hidden.yaml',
    'content/glossary/run.js',
    'content/glossary/deep/a.yaml',
    'content/settings/other.yaml',
    'src/library.ts',
    '/etc/passwd',
    String.raw`content\glossary\a.yaml`,
  ])('outside the content is refused: %s', async (file) => {
    const before = await git('rev-parse', 'main');

    await expect(save({ path: file, raw: 'x', base: null })).rejects.toThrow(/is left alone/);
    await expect(ask('getEntry', { path: file })).rejects.toThrow(/is left alone/);
    expect(await git('rev-parse', 'main')).toBe(before);
    expect(await git('status', '--porcelain')).toBe('');
  });

  test('of a text that somebody else has changed is refused', async () => {
    await save({ raw: 'term: Disc of mine\n' });

    await expect(save({ raw: 'term: Disc of yours\n' })).rejects.toThrow(
      'somebody else has changed content/glossary/disc.yaml since you opened it. Nothing was saved.',
    );
    await expect(save({ raw: 'term: New\n', base: null })).rejects.toThrow(
      'somebody else has made',
    );
    expect(await git('show', `main:${path}`)).toBe('term: Disc of mine\n');
  });

  test('where a file of the clone was changed by hand is refused before anything is done', async () => {
    await writeFile(join(root, path), 'term: By hand\n');
    const before = await git('rev-parse', 'main');

    await expect(save({ raw: 'term: Disc\n' })).rejects.toThrow('was changed by hand');
    expect(await git('rev-parse', 'main')).toBe(before);
    expect(await readFile(join(root, path), 'utf8')).toBe('term: By hand\n');
  });
});

describe('A server that was killed', () => {
  /** A save as far as it gets before its branch follows. */
  async function saveHalfWay(): Promise<void> {
    await writeFile(join(root, path), 'term: Half way\n');
    await writeFile(join(root, 'content/glossary/new.yaml'), 'term: New\n');
    await git('add', 'content');
    const tree = (await git('write-tree')).trim();
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c'];
    const made = (await git(...who, 'commit-tree', tree, '-p', 'main', '-m', 'Half way')).trim();
    await git('update-ref', 'refs/editing/moving', made);
  }

  test('between the files and the branch is as if nothing had been saved, and saves again', async () => {
    await writeFile(join(root, 'notes.txt'), 'changed by hand\n');
    await saveHalfWay();
    store = await openGitStore(root);

    expect(await git('status', '--porcelain')).toBe(' M notes.txt\n');
    expect(await readFile(join(root, path), 'utf8')).toBe(first);
    await save({ raw: 'term: Disc\n' });
    expect(await git('show', `main:${path}`)).toBe('term: Disc\n');
    expect(await git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
  });

  test('right after the branch followed has saved', async () => {
    await saveHalfWay();
    await git('update-ref', 'refs/heads/main', 'refs/editing/moving');
    store = await openGitStore(root);

    expect(await git('status', '--porcelain')).toBe('');
    await save({ raw: 'term: Disc\n', base: 'term: Half way\n' });
    expect(await git('show', `main:${path}`)).toBe('term: Disc\n');
  });

  test('within git leaves locks, indexes and halves of objects that stand in nobody’s way, and are gone', async () => {
    const left = ['index.lock', 'HEAD.lock', 'refs/heads/main.lock', 'index-999999999-1'];
    left.push('objects/00/tmp_obj_a1B2c3', 'objects/pack/tmp_pack_a1B2c3');
    await mkdir(join(root, '.git/objects/00'), { recursive: true });
    for (const name of left) await writeFile(join(root, '.git', name), '');
    store = await openGitStore(root);
    await save({ raw: 'term: Disc\n' });

    expect(left.filter((name) => existsSync(join(root, '.git', name)))).toEqual([]);
  });
});

const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');

describe('An upload', () => {
  const upload = (file: string, content = png) =>
    ask('persistMedia', {
      asset: { path: file, content, encoding: 'base64' },
      options: { commitMessage: 'Upload' },
    });

  test('of a picture is kept', async () => {
    await upload('content/media/neck.png');
    expect(await git('ls-tree', '-r', '--name-only', 'main', 'content/media')).toBe(
      'content/media/neck.png\n',
    );
  });

  test('that no page can show is refused', async () => {
    for (const name of ['a.js', 'a.html', 'a.svg', 'a.php', 'a', 'a.png.html', 'a.mdx', 'a.jpg']) {
      const asked = upload(`content/media/${name}`);
      await expect(asked, name).rejects.toThrow('is no picture and no PDF');
    }
    const html = Buffer.from('<!doctype html>').toString('base64');
    await expect(upload('content/media/a.png', html)).rejects.toThrow('is no picture and no PDF');
    await expect(upload('content/glossary/a.yaml')).rejects.toThrow('is no picture and no PDF');
  });

  test('cannot come as the text of an entry', async () => {
    await expect(save({ path: 'content/media/a.html', raw: '<p>', base: null })).rejects.toThrow(
      'is no entry: it is left alone',
    );
  });
});

test('A folder is read in one go: texts of any size and any signs', async () => {
  const texts = ['', 'a\n\nb', 'naïve 頸痛\n'.repeat(500)];
  for (const [index, raw] of texts.entries()) {
    await save({ path: `content/glossary/w${index}.yaml`, raw, base: null });
  }

  expect(
    await ask('entriesByFolder', { folder: 'content/glossary', extension: 'yaml' }),
  ).toMatchObject([first, ...texts].map((data) => ({ data })));
  expect(await ask('entriesByFolder', { folder: 'content/people', extension: 'yaml' })).toEqual([]);
});

describe('A draft', () => {
  test('waits for review, and is one commit on the site once it is published', async () => {
    await save({ raw: 'term: Disc\n', useWorkflow: true });
    await save({ raw: 'term: Spinal disc\n', base: 'term: Disc\n', useWorkflow: true });

    expect(await git('show', `main:${path}`)).toBe(first);
    expect(await ask('unpublishedEntries', {})).toEqual(['glossary/disc']);
    expect(await ask('unpublishedEntry', { id: 'glossary/disc' })).toMatchObject({
      ...disc,
      status: 'draft',
      diffs: [{ path, newFile: false }],
    });
    await ask('updateUnpublishedEntryStatus', { ...disc, newStatus: 'pending_review' });
    expect(await ask('unpublishedEntry', disc)).toMatchObject({ status: 'pending_review' });
    expect(await ask('unpublishedEntryDataFile', { ...disc, path })).toEqual({
      data: 'term: Spinal disc\n',
    });

    await ask('publishUnpublishedEntry', disc);
    expect(await git('log', '--format=%s', 'main')).toBe('Publish glossary/disc\nFirst\n');
    expect(await git('show', `main:${path}`)).toBe('term: Spinal disc\n');
    expect(await git('branch', '--format=%(refname:short)')).toBe('main\n');
    expect(await git('status', '--porcelain')).toBe('');
  });

  test('is published beside what others have published meanwhile', async () => {
    await save({ raw: 'term: Disc\n', useWorkflow: true });
    await save({ path: 'content/glossary/nerve.yaml', raw: 'term: Nerve\n', base: null });
    await ask('publishUnpublishedEntry', disc);

    expect(await git('show', '--format=', '--name-only', 'main')).toBe(`${path}\n`);
    expect(await git('show', 'main:content/glossary/nerve.yaml')).toBe('term: Nerve\n');
  });

  test('that contradicts the site is not published, and nothing is left half done', async () => {
    await save({ raw: 'term: Disc of the draft\n', useWorkflow: true });
    await save({ raw: 'term: Disc of the site\n' });
    const before = await git('for-each-ref');

    await expect(ask('publishUnpublishedEntry', disc)).rejects.toThrow(
      'Nothing was published, and the draft is as it was',
    );
    expect(await git('for-each-ref')).toBe(before);
    expect(await git('status', '--porcelain')).toBe('');
    expect(existsSync(join(root, '.git/MERGE_HEAD'))).toBe(false);

    const other = 'content/glossary/nerve.yaml';
    await save({ path: other, raw: 'term: Nerve\n', base: null });
    expect(await git('grep', '-e', '<<<<<<<', 'main').catch(() => 'none')).toBe('none');
  });

  test('can be thrown away, and then there is none', async () => {
    await save({ raw: 'term: Disc\n', useWorkflow: true });
    await ask('deleteUnpublishedEntry', disc);

    await expect(ask('unpublishedEntry', disc)).rejects.toMatchObject({ status: 404 });
    expect(await git('show', `main:${path}`)).toBe(first);
  });

  test('has the name of an entry: no other branch can be reached through it', async () => {
    for (const slug of ['../../heads/main', 'a b', '-d', '']) {
      const asked = ask('deleteUnpublishedEntry', { collection: 'glossary', slug });
      await expect(asked).rejects.toThrow('is no entry of the library');
    }
  });
});

test('A page is archived, not deleted; a word of the glossary can go', async () => {
  const options = { commitMessage: 'Delete' };

  await expect(
    ask('deleteFiles', { paths: ['content/articles/massage.mdx'], options }),
  ).rejects.toThrow('set its status to "Archived" instead');
  await ask('deleteFiles', { paths: [path], options });
  expect(await git('ls-tree', '-r', '--name-only', 'main')).toBe('notes.txt\n');
});

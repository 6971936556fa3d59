import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareBuilds } from './compare-builds.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'compare-builds-'));
});
afterEach(() => rm(root, { recursive: true }));

async function compare(
  before: Record<string, string>,
  after: Record<string, string>,
  ignoreAssets = false,
) {
  for (const [build, files] of Object.entries({ before, after })) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, build, path)), { recursive: true });
      await writeFile(join(root, build, path), text);
    }
  }
  return compareBuilds(join(root, 'before'), join(root, 'after'), { ignoreAssets });
}

test('finds no difference between equal builds', async () => {
  const site = { 'index.html': '<h1>Home</h1>', 'a/index.html': '<h1>A</h1>' };
  expect(await compare(site, site)).toEqual([]);
});

test('reports the first difference of each file, and files that only one build has', async () => {
  const before = { 'index.html': '<h1>Häuser</h1>', 'gone.txt': '', 'a/index.html': 'same' };
  const after = { 'index.html': '<h1>Häusern</h1>', 'new.txt': '', 'a/index.html': 'same' };
  expect(await compare(before, after)).toEqual([
    { file: 'gone.txt', difference: 'is only in the first build' },
    {
      file: 'index.html',
      difference: 'differs at byte 11: "<h1>Häuser</h1>" became "<h1>Häusern</h1>"',
    },
    { file: 'new.txt', difference: 'is only in the second build' },
  ]);
});

test('ignores stylesheets and links to them on request', async () => {
  const before = {
    'index.html': '<link rel="stylesheet" href="/_astro/page.AAAAAAAA.css"><h1>Home</h1>',
    '_astro/page.AAAAAAAA.css': 'a{}',
  };
  const after = {
    'index.html': '<link rel="stylesheet" href="/_astro/page.BBBBBBBB.css"><h1>Home</h1>',
    '_astro/page.BBBBBBBB.css': 'b{}',
  };
  expect(await compare(before, after)).toHaveLength(3);
  expect(await compare(before, after, true)).toEqual([]);
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOnGuard } from './guard/require-guard.ts';
import { readText } from './read-text.ts';

const file = 'content/articles/massage.mdx';
const passed: string[] = [];
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-text-'));
  await mkdir(join(root, 'content/articles'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

async function readWritten(body: string): Promise<ReturnType<typeof readText>> {
  await writeFile(join(root, file), `---\ntitle: Massage\n---\n\n${body}\n`);
  return readText({ filePath: file, data: { title: 'Massage' } });
}

test('no text is read where the guard is off', async () => {
  await expect(readWritten('Hello.')).rejects.toThrow('The guard is off');
});

test('a text comes as a tree, and the guard is told that it passed', async () => {
  turnOnGuard({ root, mediaFiles: new Set(), onGuarded: (name) => passed.push(name) });
  const { children } = await readWritten('Hello "you" -- there.');
  expect(children).toMatchObject([
    { type: 'paragraph', children: [{ type: 'text', value: 'Hello “you” – there.' }] },
  ]);
  expect(passed).toEqual([file]);
});

test('everything that the guard refuses is told at once, with its line', async () => {
  await expect(readWritten('[a](javascript:b)\n\n<b>c</b>')).rejects.toThrow(
    /massage\.mdx:5:1 the link to .*\n.*massage\.mdx:7:1 "<b>" is HTML/,
  );
  expect(passed).toEqual([file]);
});

test('a file outside the folders of pages is refused', async () => {
  await writeFile(join(root, 'content/note.mdx'), 'Hello.\n');
  expect(() => readText({ filePath: 'content/note.mdx', data: {} })).toThrow(
    'in none of the folders that pages are made from',
  );
});

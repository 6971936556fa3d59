import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { beforeAll, expect, test } from 'vitest';
import {
  countPages,
  fragmentIdOf,
  fragmentPath,
  idPrefix,
  isUsed,
  parseFragment,
  type IndexFile,
} from './index-files.ts';

let files: IndexFile[];

beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'en' });
  const content = `<html><body><h1 id="top">Neck pain</h1><p data-pagefind-meta="summary">It eases.</p></body></html>`;
  await index?.addHTMLFile({ url: '/neck-pain/', content });
  ({ files = [] } = (await index?.getFiles()) ?? {});
  await close();
}, 60_000);

test('Pagefind stores one fragment per page, under an ID with its language', () => {
  const moved = 'Pagefind renamed its fragments: update fragmentPath and fragmentIdOf.';
  const ids = files.flatMap((file) => fragmentIdOf(file) ?? []);
  expect(ids, moved).toHaveLength(1);
  expect(ids[0]?.startsWith(idPrefix), moved).toBe(true);
  expect(files.map(({ path }) => path)).toContain(fragmentPath(ids[0] ?? ''));
});

test('a fragment has the text, the headings and the metadata of its page', () => {
  const file = files.find((each) => fragmentIdOf(each) !== undefined);
  const text = gunzipSync(file?.content ?? new Uint8Array()).toString('utf8');
  expect(
    parseFragment(text),
    'Pagefind changed its fragments: update parseFragment.',
  ).toMatchObject({
    url: '/neck-pain/',
    content: expect.stringContaining('It eases.') as unknown,
    anchors: [{ id: 'top', text: 'Neck pain', location: 0 }],
    meta: { title: 'Neck pain', summary: 'It eases.' },
  });
  expect(() => parseFragment('{}')).toThrow('another format');
});

test('the entry file counts the pages in the index', () => {
  expect(countPages(files), 'Pagefind changed its entry file: update countPages.').toBe(1);
  expect(countPages([])).toBe(0);
});

test('the site keeps the script and the WebAssembly, and leaves out user interfaces', () => {
  const moved = 'Pagefind renamed its files: update the pattern of unused ones.';
  const kept = files.filter(isUsed).map(({ path }) => path);
  expect(kept, moved).toEqual(expect.arrayContaining(['pagefind.js', 'wasm.en.pagefind']));
  expect(
    kept.filter((path) => /ui|highlight|worker|\.css$/.test(path)),
    moved,
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { report } from '../../scripts/checks/content/testing/content-tree.ts';
import {
  article,
  articleFields,
  smallLibrary,
} from '../../scripts/checks/content/testing/small-library.ts';

const path = 'content/articles/massage.mdx';
const reportOf = (content: string | Uint8Array) => report({ [path]: content });

test('accepts a byte order mark and Windows line endings', async () => {
  const windows = Object.entries(smallLibrary).map(
    ([name, text]) => [name, `\uFEFF${text}`.replaceAll('\n', '\r\n')] as const,
  );
  const files = windows.filter(([name]) => !name.endsWith('.gitkeep'));
  expect(await report(Object.fromEntries(files))).toBe('');
});

test('reports the same lines with Windows line endings', async () => {
  const text = article({ body: 'A.<Cite source="sherman2014" />\n\nIt took 3 weeks.\n' });
  const windows = text.replaceAll('\n', '\r\n');
  expect(await reportOf(windows)).toBe(await reportOf(text));
  expect(await reportOf(text)).toContain(
    `line ${text.split('\n').indexOf('It took 3 weeks.') + 1}`,
  );
});

test('rejects UTF-16', async () => {
  expect(await reportOf(Buffer.from(`\uFEFF${article()}`, 'utf16le'))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the file was saved as UTF-16, which cannot be read here
        -> Save it as UTF-8."
  `);
});

test('rejects UTF-16 without a byte order mark', async () => {
  expect(await reportOf(Buffer.from(article(), 'utf16le'))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the file holds NUL bytes: it is not text, or it was saved as UTF-16
        -> Save it as UTF-8."
  `);
});

test('reports the line of bytes that are not UTF-8', async () => {
  const text = article({ body: 'First.\n\nCaf\u00e9.\n' });
  expect(await reportOf(Buffer.from(text, 'latin1'))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46: the file holds characters that are not UTF-8
        -> Save it as UTF-8, then check the accents and symbols on this line."
  `);
});

test('rejects an empty file', async () => {
  expect(await reportOf('')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the file is empty
        -> Write it, or delete it."
  `);
});

test('rejects a file without fields', async () => {
  expect(await reportOf('Only words.\n')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the fields at the top of the file are missing
        -> Start the file with a line "---", the fields, and another line "---"."
  `);
});

test('rejects fields that are never closed', async () => {
  expect(await reportOf('---\ntitle: A\n')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the fields at the top have no closing "---"
        -> Begin the file with a line of three hyphens, then the fields, then three hyphens."
  `);
});

test('reports the line of fields that cannot be parsed', async () => {
  expect(
    await reportOf(article({ fields: articleFields.replace('title: Massage', 'title: A: B') })),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 2: the fields cannot be read: bad indentation of a mapping entry
        -> Put text that holds ": ", " #" or starts with a symbol in quotes, and indent lists alike."
  `);
});

test('rejects a field that appears twice', async () => {
  expect(await reportOf(article({ fields: `${articleFields}title: Again\n` })))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 42: this field appears a second time
        -> Keep one of the two."
  `);
});

test('rejects fields that are a list', async () => {
  expect(await reportOf(article({ fields: '- title\n' }))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 2: the fields are not a list of names and values
        -> Write each as "name: value"."
  `);
});

test('reports problems in the fields even if the text contains code', async () => {
  const fields = articleFields.replace('careLevel: conservative', 'careLevel: gentle');
  const found = await reportOf(article({ fields, body: 'Two {1 + 1} four.\n' }));
  expect(found).toContain('not one of its values');
  expect(found).toContain('has a curly bracket');
});

test('never parses a YAML bomb, however many other problems there are', async () => {
  const levels = Array.from(
    { length: 30 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`,
  );
  const fields = `${articleFields}a0: &a0 [x, x]\n${levels.join('')}`;
  const found = await reportOf(article({ fields, body: '<<<<<<< HEAD\n'.repeat(200) }));
  expect(found).toContain('is the mark of two edits');
});

test('rejects a file of 5 MB', async () => {
  expect(await reportOf(article({ body: 'word '.repeat(1_000_000) }))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the file has 5000842 bytes, more than 2000000
        -> Split the text into several pages; pictures belong in the media folder."
  `);
});

test('rejects a file of 1 MB', async () => {
  expect(await reportOf(article({ body: 'word '.repeat(200_000) }))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1: the file has 1000842 characters, more than 500000
        -> Split the text into several pages."
  `);
});

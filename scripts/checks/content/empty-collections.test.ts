import { expect, test } from 'vitest';
import { report } from './testing/content-tree.ts';

test('reports a collection without entries', async () => {
  const tree = { 'content/glossary/herniated-disc.yaml': null };
  expect(await report(tree)).toMatchInlineSnapshot(`
    "content/glossary
      the folder has no entry that can be read
        -> Restore the files from an earlier version, or add a first entry (word)."
  `);
});

test('accepts a library without people, who may not be known yet', async () => {
  expect(await report({})).toBe('');
});

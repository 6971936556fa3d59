import { expect, test } from 'vitest';
import { report } from './testing/content-tree.ts';

test('a collection without an entry', async () => {
  const tree = { 'content/glossary/herniated-disc.yaml': null };
  expect(await report(tree)).toMatchInlineSnapshot(`
    "content/glossary
      the folder has no entry that can be read
        -> Bring the files back from an earlier version, or add a first entry (word)."
  `);
});

test('a library without people, who may be unknown yet', async () => {
  expect(await report({})).toBe('');
});

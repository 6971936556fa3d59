import { expect, test } from 'vitest';
import { report } from '../../../scripts/checks/content/testing/content-tree.ts';
import { smallLibrary } from '../../../scripts/checks/content/testing/small-library.ts';

test('rejects a word that the glossary already has, whatever its capitals and spaces', async () => {
  const word = "term: 'Herniated  Disc'\ndefinition: The same once more.\n";
  expect(await report({ 'content/glossary/slipped-disc.yaml': word })).toMatchInlineSnapshot(`
    "content/glossary/slipped-disc.yaml
      line 1, term: content/glossary/herniated-disc.yaml has the word "Herniated  Disc" too
        -> Give one of them another, or delete it."
  `);
});

test.each(['content/articles/massage.mdx', 'content/conditions/neck-pain.mdx'])(
  'rejects a title that another page has: %s',
  async (path) => {
    const other = path.replace(/[^/]+$/, 'second.mdx');
    const found = await report({ [other]: smallLibrary[path] ?? '' });
    expect(found).toContain(`${other}\n  line 2, title: ${path} has the title`);
  },
);

test('accepts a treatment with the title of a condition', async () => {
  const path = 'content/articles/massage.mdx';
  const text = (smallLibrary[path] ?? '').replace('title: Massage', 'title: Neck pain');
  expect(await report({ [path]: text })).toBe('');
});

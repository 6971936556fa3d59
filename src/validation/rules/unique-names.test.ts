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

test('rejects the name of another warning concept', async () => {
  const concept = 'name: Urine\nkind: symptom\nwords:\n  - pee\n';
  const found = await report({
    'content/warning-concepts/pee.yaml': concept,
    'content/warning-concepts/urine.yaml': concept.replace('Urine', 'urine'),
  });
  expect(found).toMatchInlineSnapshot(`
    "content/warning-concepts/urine.yaml
      line 1, name: content/warning-concepts/pee.yaml has the name "urine" too
        -> Give one of them another, or delete it."
  `);
});

const path = 'content/articles/massage.mdx';
const massage = smallLibrary[path] ?? '';

test('rejects the title of a condition, which search engines would show twice', async () => {
  const text = massage.replace('title: Massage', 'title: Neck pain');
  expect(await report({ [path]: text })).toMatchInlineSnapshot(`
    "content/conditions/neck-pain.mdx
      line 2, title: content/articles/massage.mdx has the title "Neck pain" too
        -> Give one of them another, or delete it."
  `);
});

test('accepts the title of a condition where search results show another', async () => {
  const text = massage
    .replace('title: Massage', 'title: Neck pain')
    .replace('treatmentName:', 'seo:\n  title: Massage for neck pain\ntreatmentName:');
  expect(await report({ [path]: text })).toBe('');
});

test('rejects the summary of another page', async () => {
  const other = massage.replace('title: Massage', 'title: Rubbing');
  expect(await report({ 'content/articles/rubbing.mdx': other })).toMatchInlineSnapshot(`
    "content/articles/rubbing.mdx
      line 3, summary: content/articles/massage.mdx has the summary "Massage may ease long-lasting neck pain for a time, but the proof for it is weak." too
        -> Give one of them another, or delete it."
  `);
});

import { expect, test } from 'vitest';
import { report } from '../../scripts/checks/content/testing/content-tree.ts';
import { png } from './testing/pictures.ts';
import { article } from '../../scripts/checks/content/testing/small-library.ts';

test('suggests a name for one with capital letters and spaces', async () => {
  expect(await report({ 'content/articles/Neck Pain.mdx': article() })).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 2, title: content/articles/Neck Pain.mdx has the title "Massage" too
        -> Give one of them another, or delete it.
      line 3, summary: content/articles/Neck Pain.mdx has the summary "Massage may ease long-lasting neck pain for a time, but the proof for it is weak." too
        -> Give one of them another, or delete it.

    content/articles/Neck Pain.mdx
      "Neck Pain.mdx" cannot be part of an address
        -> Rename it to "neck-pain.mdx": lowercase letters without accents, digits and hyphens."
  `);
});

test('suggests a name for one with accents', async () => {
  expect(await report({ 'content/articles/übung.mdx': article() })).toMatchInlineSnapshot(`
    "content/articles/übung.mdx
      "übung.mdx" cannot be part of an address
        -> Rename it to "ubung.mdx": lowercase letters without accents, digits and hyphens.
      line 2, title: content/articles/massage.mdx has the title "Massage" too
        -> Give one of them another, or delete it.
      line 3, summary: content/articles/massage.mdx has the summary "Massage may ease long-lasting neck pain for a time, but the proof for it is weak." too
        -> Give one of them another, or delete it."
  `);
});

test('rejects names that differ only in capital letters', async () => {
  expect(await report({ 'content/articles/MASSAGE.mdx': article() })).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      "MASSAGE.mdx" and "massage.mdx" differ only in capital letters or in how accents are written: one of them would be lost
        -> Delete one of them, or give it another name.
      line 2, title: content/articles/MASSAGE.mdx has the title "Massage" too
        -> Give one of them another, or delete it.
      line 3, summary: content/articles/MASSAGE.mdx has the summary "Massage may ease long-lasting neck pain for a time, but the proof for it is weak." too
        -> Give one of them another, or delete it.

    content/articles/MASSAGE.mdx
      "MASSAGE.mdx" cannot be part of an address
        -> Rename it to "massage.mdx": lowercase letters without accents, digits and hyphens."
  `);
});

test('rejects a name with two extensions', async () => {
  expect(await report({ 'content/articles/massage.md': article() })).toMatchInlineSnapshot(`
    "content/articles/massage.md
      "massage.md" is not a file of this collection
        -> Its files end in ".mdx": rename it, or move it elsewhere.

    content/articles/massage.mdx
      "massage.md" and "massage.mdx" differ only in their endings: one of them would be lost
        -> Delete one of them, or give it another name."
  `);
});

test('rejects a name with two extensions in a folder of YAML files', async () => {
  expect(await report({ 'content/glossary/herniated-disc.yml': 'term: x\n' }))
    .toMatchInlineSnapshot(`
    "content/glossary/herniated-disc.yml
      "herniated-disc.yml" is not a file of this collection
        -> Its files end in ".yaml": rename it, or move it elsewhere.
      "herniated-disc.yaml" and "herniated-disc.yml" differ only in their endings: one of them would be lost
        -> Delete one of them, or give it another name."
  `);
});

test('rejects media files that differ only in capital letters', async () => {
  const found = await report({
    'content/media/neck.png': png(9, 9),
    'content/media/Neck.PNG': png(9, 9),
  });
  expect(found).toContain('differ only in capital letters');
});

test('accepts media files that differ only in their extensions', async () => {
  const found = await report({
    'content/media/neck.png': png(9, 9),
    'content/media/neck.pdf': '%PDF-1.7',
  });
  expect(found).not.toContain('would be lost');
});

test('suggests a name for a media file with spaces', async () => {
  const found = await report({ 'content/media/My Neck.PNG': png(9, 9) });
  expect(found).toContain('Rename it to "my-neck.png"');
});

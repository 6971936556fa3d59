import { expect, test } from 'vitest';
import { checkLibrary } from './check-content.ts';
import { readChanged, report } from './testing/content-tree.ts';
import { article, articleFields } from './testing/small-library.ts';

test('reports the problems of all files, sorted by file and line', async () => {
  const fields = articleFields
    .replace('careLevel: conservative', 'careLevel: gentle')
    .replace('- neck-pain', '- back-pain');
  expect(
    await report({
      'content/articles/massage.mdx': article({ fields, body: 'It took 3 weeks.\n' }),
      'content/glossary/herniated-disc.yaml': 'term: herniated disc\n',
      'content/other/x.txt': 'x',
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 9, careLevel: “Level of care” holds "gentle", which is not one of its values
        -> Use one of: self-care, conservative, injection, surgery.
      line 11, conditions[0]: "back-pain" is not in “Conditions”
        -> Choose one of: neck-pain; or add content/conditions/back-pain.mdx.
      line 33, sources[0].id: the text does not cite the source "sherman2014"
        -> Put <Cite source="sherman2014" /> after the statement it supports, or take the source out.
      line 44: the figure "3 weeks" has no source in its sentence: "It took 3 weeks."
        -> Put <Cite source="…" /> at its end, or take the figure out. Sources of this page: sherman2014.

    content/glossary/herniated-disc.yaml
      line 1, definition: “What it means” is missing
        -> Fill in “What it means”. One or two short sentences.

    content/other/x.txt
      the site does not use this file
        -> Move it to one of content/articles, content/conditions, content/urgent-advice, content/warning-concepts, content/glossary, content/people, content/settings, content/media, or delete it."
  `);
});

test('checks every file even if a check of one breaks down', async () => {
  const library = await readChanged({});
  const [first] = library.entries;
  if (!first) throw new Error('the library is empty');
  const broken = {
    ...first,
    get data(): never {
      throw new Error('broken');
    },
  };
  const diagnostics = checkLibrary({ ...library, entries: [broken, ...library.entries.slice(1)] });
  expect(diagnostics.some(({ message }) => message.includes('crashed: broken'))).toBe(true);
  expect(diagnostics.every(({ file }) => [first.path, 'content'].includes(file))).toBe(true);
});

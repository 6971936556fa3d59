import { expect, test } from 'vitest';
import { report, reportOfFields } from './testing/content-tree.ts';

test('reports a condition that does not exist', async () => {
  expect(await reportOfFields((fields) => fields.replace('- neck-pain', '- back-pain')))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 11, conditions[0]: "back-pain" is not in “Conditions”
        -> Choose one of: neck-pain; or add content/conditions/back-pain.mdx."
  `);
});

test('reports an author if there are no people', async () => {
  expect(await reportOfFields((fields) => `${fields}authors:\n  - jane-doe\n`))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, authors[0]: "jane-doe" is not in “People”
        -> Add content/people/jane-doe.yaml."
  `);
});

test('reports an alternative whose page does not exist', async () => {
  expect(
    await reportOfFields((fields) =>
      fields.replace('name: Exercise', 'name: Exercise\n      treatment: exercise'),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 27, atAGlance.alternatives[0].treatment: "exercise" is not in “Treatments”
        -> Choose one of: massage; or add content/articles/exercise.mdx."
  `);
});

test('accepts a relation to an entry that cannot be read', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x74, 0x00]);
  const found = await report({ 'content/urgent-advice/neck-fracture.yaml': bytes });
  expect(found).not.toContain('is not in “');
  expect(found).toContain('UTF-16');
});

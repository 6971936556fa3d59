import { expect, test } from 'vitest';
import { reportOfFields } from '../testing/content-tree.ts';

test('two sources with one short name', async () => {
  const second =
    'sources:\n  - id: sherman2014\n    title: B\n    kind: guideline\n    doi: 10.1000/b\n';
  expect(
    await reportOfFields((fields) => fields.replace('sources:\n', second)),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 37, sources[1].id: the short name "sherman2014" is used twice
        -> Give one of them another, here and in the text, or take it out."
  `);
});

test('two calls to action with one short name', async () => {
  expect(
    await reportOfFields(
      (fields) => `${fields}  - type: phone\n    id: call-us\n    placement: end\n`,
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, callsToAction[1].id: the short name "call-us" is used twice
        -> Give one of them another, here and in the text, or take it out."
  `);
});

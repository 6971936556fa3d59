import { expect, test } from 'vitest';
import {
  report,
  reportOfBody,
  reportOfFields,
} from '../../../scripts/checks/content/testing/content-tree.ts';
import { article, articleFields } from '../../../scripts/checks/content/testing/small-library.ts';

test('rejects a source that the text does not cite', async () => {
  expect(await report({ 'content/articles/massage.mdx': article({ body: 'It may help.\n' }) }))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 33, sources[0].id: the text does not cite the source "sherman2014"
        -> Put <Cite source="sherman2014" /> after the statement it supports, or take the source out."
  `);
});

test('counts a source as cited if an OutOf100 block names it', async () => {
  const second = 'sources:\n  - id: b2020\n    title: B\n    kind: guideline\n    doi: 10.1000/b\n';
  const fields = (text: string) => text.replace('sources:\n', second);
  expect(await reportOfFields(fields)).toContain('does not cite the source "b2020"');
  const body =
    'It helped.<Cite source="sherman2014" />\n\n<OutOf100 count="39" label="were better" source="b2020" />\n';
  expect(
    await report({
      'content/articles/massage.mdx': article({ fields: fields(articleFields), body }),
    }),
  ).toBe('');
});

test('rejects a citation of a source that is not listed', async () => {
  expect(await reportOfBody('It works.<Cite source="lee2020" />')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:10: "lee2020" is not the short name of an entry of “sources”
        -> Use the short name of one that is there, or add it above the text."
  `);
});

test('counts a source that a field names as cited', async () => {
  const fields = articleFields.replace(
    'sources:\n',
    'coverage:\n  - text: Medicare may pay.\n    sources:\n      - sherman2014\nsources:\n',
  );
  const body = 'It may help.\n';
  expect(await report({ 'content/articles/massage.mdx': article({ fields, body }) })).toBe('');
});

test('rejects a field that names a source that is not listed', async () => {
  const wrong = 'coverage:\n  - text: Medicare may pay.\n    sources:\n      - lee2020\nsources:\n';
  expect(await reportOfFields((fields) => fields.replace('sources:\n', wrong)))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 35, coverage[0].sources[0]: "lee2020" is not the short name of an entry of “Sources”
        -> Use the short name of one that is there, or add it."
  `);
});

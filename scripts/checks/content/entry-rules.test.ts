import { expect, test } from 'vitest';
import { report, reportOfFields } from './testing/content-tree.ts';
import { smallLibrary } from './testing/small-library.ts';

const article = 'content/articles/massage.mdx';

test('reports two sources with the same short name', async () => {
  const second =
    'sources:\n  - id: sherman2014\n    title: B\n    kind: guideline\n    doi: 10.1000/b\n';
  expect(await reportOfFields((fields) => fields.replace('sources:\n', second)))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 37, sources[1].id: the short name "sherman2014" is used twice
        -> Give one of them another, here and in the text, or take it out."
  `);
});

test('reports two calls to action with the same short name', async () => {
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

test('reports a page that was updated before it was published', async () => {
  expect(
    await reportOfFields((fields) =>
      fields.replace('updatedOn: 2026-01-20', 'updatedOn: 2026-01-09'),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 6, updatedOn: the page was published on 2026-01-10, but last updated before, on 2026-01-09
        -> Correct one of the two days."
  `);
});

test('reports a review in the future', async () => {
  const review = `review:\n  reviewer: jane-doe\n  date: 2026-11-24\n  fingerprint: ${'a'.repeat(64)}\n`;
  expect(
    await report({
      [article]: (smallLibrary[article] ?? '').replace('sources:\n', `${review}sources:\n`),
      'content/people/jane-doe.yaml': 'name: Jane Doe\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 34, review.date: the review is dated 2026-11-24, which is later than today (2026-11-23)
        -> Write the day on which the reviewer read the text."
  `);
});

test('gives advice on a day in the future, because a page may be written ahead', async () => {
  expect(await reportOfFields((fields) => fields.replaceAll(/On: 2026-01-\d\d/g, 'On: 2026-11-24')))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 5, publishedOn, advice: 2026-11-24 is later than today (2026-11-23)
        -> To publish a page later, use "publishAt".
      line 6, updatedOn, advice: 2026-11-24 is later than today (2026-11-23)
        -> To publish a page later, use "publishAt"."
  `);
});

test('accepts a draft with a day to publish it', async () => {
  expect(
    await reportOfFields((fields) =>
      fields.replace('status: published', 'status: draft\npublishAt: 2027-01-01'),
    ),
  ).toBe('');
});

test('reports a second main call to action', async () => {
  expect(
    await reportOfFields(
      (fields) =>
        `${fields}  - type: phone\n    id: ask-us\n    placement: end\n    primary: true\n`,
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 45, callsToAction[1].primary: a second call to action is the main one, besides "call-us"
        -> Leave it switched on (primary: true) for one of them, and off for the others."
  `);
});

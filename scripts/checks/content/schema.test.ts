import { expect, test } from 'vitest';
import { report, reportOfFields } from './testing/content-tree.ts';

test('finds nothing wrong with the small library', async () => {
  expect(await report({})).toBe('');
});

test('a required field that is missing', async () => {
  expect(
    await reportOfFields((fields) => fields.replace(/^title: .*\n/m, '')),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1, title: “Title” is missing
        -> Fill in “Title”. The words a patient would search for."
  `);
});

test('an unknown field, on its own line', async () => {
  expect(await reportOfFields((fields) => `${fields}layout: evil\n`)).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 42, layout: there is no field "layout"
        -> Remove it, or use one of the fields that exist: title, summary, status, publishedOn, updatedOn, treatmentName, therapyType, careLevel, conditions, bodyRegions, specialty, alsoKnownAs, searchTerms, keyPoints, atAGlance, sources, questionsToAsk, urgentAdvice, faqs, callsToAction, image, authors, review, publishAt, changes, redirectsFrom, seo."
  `);
});

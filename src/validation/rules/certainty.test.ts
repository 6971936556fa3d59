import { expect, test } from 'vitest';
import { reportOfFields } from '../../../scripts/checks/content/testing/content-tree.ts';

const reason = (text: string) => (fields: string) =>
  fields.replace('certaintyReason: The trials were small.', `certaintyReason: ${text}`);
const benefit = (text: string) => (fields: string) => fields.replace('It may ease pain.', text);

test('rejects a reason that names another level than the page', async () => {
  expect(await reportOfFields(reason('Reviews agree with moderate certainty.')))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 31, atAGlance.certaintyReason: the reason mentions moderate certainty, but the page says "Not very sure" (low)
        -> Change one of the two, so that both say the same."
  `);
});

test.each([
  'Certainty is low because the trials were small.',
  'Moderate certainty for pills, low certainty for the rest.',
  'The doses were low.',
])('accepts a reason that agrees with the page: %s', async (text) => {
  expect(await reportOfFields(reason(text))).toBe('');
});

test('rejects a benefit that is probable on a page of low certainty', async () => {
  expect(await reportOfFields(benefit('It probably eases pain.'))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 22, atAGlance.benefits[0]: "probably" is more than low certainty can support
        -> Write "may", or change “How sure we are”."
  `);
});

test('accepts a probable benefit on a page of moderate certainty', async () => {
  const edit = (fields: string) =>
    benefit('It probably eases pain.')(fields).replace('certainty: low', 'certainty: moderate');
  expect(await reportOfFields(edit)).toBe('');
});

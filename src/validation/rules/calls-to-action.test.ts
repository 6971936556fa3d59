import { expect, test } from 'vitest';
import { report, reportOfBody } from '../../../scripts/checks/content/testing/content-tree.ts';
import {
  article,
  articleBody,
  articleFields,
} from '../../../scripts/checks/content/testing/small-library.ts';

const inText = `${articleFields}  - type: phone\n    id: ask-us\n    placement: in-text\n`;

function reportOf(fields: string, body: string) {
  return report({ 'content/articles/massage.mdx': article({ fields, body: articleBody + body }) });
}

test('rejects a call to action placed in the text that no block shows', async () => {
  expect(await reportOf(inText, '')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 44, callsToAction[1].placement: "ask-us" is placed in the text, but no block shows it
        -> Put <CallToAction id="ask-us" /> on a line of its own, or choose another placement."
  `);
});

test('rejects a block for a call to action placed at the end', async () => {
  expect(await reportOfBody('<CallToAction id="call-us" />')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:1: <CallToAction> shows "call-us", whose placement is "end": it would appear twice
        -> Take the block out, or set "placement: in-text" for "call-us"."
  `);
});

test('rejects a block for a call to action that does not exist', async () => {
  expect(await reportOfBody('<CallToAction id="write-us" />')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:1: "write-us" is not the short name of an entry of “callsToAction”
        -> Use the short name of one that is there, or add it above the text."
  `);
});

test('rejects a call to action that two blocks show', async () => {
  expect(await reportOf(inText, '\n<CallToAction id="ask-us" />\n\n<CallToAction id="ask-us" />\n'))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 51:1: <CallToAction> shows "ask-us" a second time
        -> Take one of the two blocks out."
  `);
});

test('accepts a call to action placed in the text that one block shows', async () => {
  expect(await reportOf(inText, '\n<CallToAction id="ask-us" />\n')).toBe('');
});

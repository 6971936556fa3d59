import { expect, test } from 'vitest';
import { reportOfBody } from './testing/content-tree.ts';

test('reports code in the text with its line in the file', async () => {
  expect(await reportOfBody('Two {1 + 1} four.')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: "{1 + 1} four." has a curly bracket, which marks code
        -> Use round brackets, or none."
  `);
});

test('reports everything that the content guard rejects at once', async () => {
  expect(
    await reportOfBody('# Title\n\n<b>x</b>\n\n![x](/media/no.jpg)\n\nA.<Cite source="lee2020" />'),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:1: there is a heading of the first level, which is the title of the page
        -> Begin it with "## ", or choose Heading 2.
      line 48:1: "<b>" is HTML, which articles do not use
        -> Take it out and use the toolbar. The blocks are: Callout, UrgentAdvice, Figure, Drawing, Cite, Term, OutOf100, CallToAction.
      line 50:1: the file "/media/no.jpg" is not in the media folder
        -> Upload it, or choose one that is there; capital letters count.
      line 52:3: "lee2020" is not the short name of an entry of “sources”
        -> Use the short name of one that is there, or add it above the text."
  `);
});

test('reports a block that is never closed', async () => {
  expect(await reportOfBody('<Callout tone="note">\n\nWords.')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:1: the block <Callout> is opened and closed in different places, or only one of the two
        -> Write both tags, each on a line of its own, or end the single tag with "/>"."
  `);
});

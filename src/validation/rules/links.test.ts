import { expect, test } from 'vitest';
import {
  report,
  reportOfBody,
  reportOfFields,
} from '../../../scripts/checks/content/testing/content-tree.ts';
import {
  article,
  articleBody,
  smallLibrary,
} from '../../../scripts/checks/content/testing/small-library.ts';

const action = (to: string) => (fields: string) =>
  `${fields}  - type: link\n    id: more\n    placement: end\n    label: Read more\n    to: ${to}\n`;

test('accepts links to pages, glossary words and other sites', async () => {
  expect(
    await reportOfBody(
      '[a](/conditions/neck-pain/) [b](/glossary/#herniated-disc) [c](/search/) [d](https://medlineplus.gov/) [e](#risks) [f](#sources) [g](/conditions/neck-pain/#at-a-glance)\n\n## Risks',
    ),
  ).toBe('');
});

test('rejects a link in the text to a page that does not exist', async () => {
  expect(await reportOfBody('See [it](/conditions/back-pain/).')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: there is no page "/conditions/back-pain/"
        -> Correct the address, or take the link out."
  `);
});

test('rejects a reference link to a page that does not exist', async () => {
  expect(await reportOfBody('See [it][1].\n\n[1]: /treatments/none/')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 48:1: "[1]:" gives an address apart from its words
        -> Write the address after the words that lead to it: [neck pain](/conditions/neck-pain/).
      line 48:1: there is no page "/treatments/none/"
        -> Correct the address, or take the link out."
  `);
});

test('rejects a link to a word that is not in the glossary', async () => {
  expect(await reportOfBody('See [it](/glossary/#disk).')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: "disk" is not in “Glossary”
        -> Correct the link, or add content/glossary/disk.yaml."
  `);
});

test('rejects links to urgent advice and to a part of a page that do not exist', async () => {
  const text = 'See [it](/urgent-advice/#fire).\n\nAnd [this](/editorial-policy/#gone).';
  expect(await reportOfBody(text)).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: "fire" is not in “Urgent advice”
        -> Correct the link, or add content/urgent-advice/fire.yaml.
      line 48:5: "gone" is not in “People”
        -> Correct the link, or add content/people/gone.yaml."
  `);
});

test('accepts links to urgent advice and to parts of pages that exist', async () => {
  const ids = ['urgent-advice/#neck-fracture', 'urgent-advice/#urgent-emergency'];
  const links = [...ids, 'editorial-policy/#how-sure', 'glossary/#main'];
  expect(await reportOfBody(links.map((id) => `See [it](/${id}).`).join('\n\n'))).toBe('');
});

test('rejects a button that leads to a page that does not exist', async () => {
  expect(await reportOfFields(action('/treatments/none/'))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46, callsToAction[1].to: there is no page "/treatments/none/"
        -> Correct the address, or take the link out."
  `);
});

test('rejects a link to a draft', async () => {
  const condition = 'content/conditions/neck-pain.mdx';
  expect(
    await report({
      'content/articles/massage.mdx': article({
        body: `${articleBody}\nSee [it](/conditions/neck-pain/).\n`,
      }),
      [condition]: (smallLibrary[condition] ?? '').replace('published\n', 'draft\n'),
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: the link leads to "/conditions/neck-pain/", which is not published yet
        -> Publish content/conditions/neck-pain.mdx first, or take the link out."
  `);
});

test('rejects a link to a heading that is not on the page', async () => {
  const text =
    'See [it](#risk), [that](/treatments/massage/#risk).\n\n## *Rare* risks\n\n## Sources';
  expect(await reportOfBody(text)).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: this page has no heading "#risk"
        -> Use one of: #rare-risks, #text-sources.
      line 46:18: this page has no heading "#risk"
        -> Use one of: #rare-risks, #text-sources."
  `);
});

test('rejects a link to a heading that the other page does not have', async () => {
  expect(await reportOfBody('See [it](/conditions/neck-pain/#risks).')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46:5: content/conditions/neck-pain.mdx has no heading "#risks"
        -> Remove the "#" and everything after it."
  `);
});

test('rejects a button that leads to a heading that the other page does not have', async () => {
  expect(await reportOfFields(action('/conditions/neck-pain/#risks'))).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 46, callsToAction[1].to: content/conditions/neck-pain.mdx has no heading "#risks"
        -> Remove the "#" and everything after it."
  `);
});

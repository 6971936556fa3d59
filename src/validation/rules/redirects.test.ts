import { expect, test } from 'vitest';
import { report, reportOfFields } from '../../../scripts/checks/content/testing/content-tree.ts';
import {
  articleFields,
  article,
  smallLibrary,
} from '../../../scripts/checks/content/testing/small-library.ts';

const redirects = (...addresses: string[]) =>
  `redirectsFrom:\n${addresses.map((address) => `  - ${address}\n`).join('')}`;
const fieldsWith = (...addresses: string[]) => articleFields + redirects(...addresses);

const condition = 'content/conditions/neck-pain.mdx';
const conditionWith = (...addresses: string[]) =>
  (smallLibrary[condition] ?? '').replace('sources:\n', `${redirects(...addresses)}sources:\n`);

const reportOf = (...addresses: string[]) => reportOfFields(() => fieldsWith(...addresses));

test('accepts an old address of one page', async () => {
  expect(await reportOf('/treatments/neck-massage/')).toBe('');
});

test('rejects an old address that two pages claim', async () => {
  expect(
    await report({
      'content/articles/massage.mdx': article({ fields: fieldsWith('/old/') }),
      [condition]: conditionWith('/old/'),
    }),
  ).toMatchInlineSnapshot(`
    "content/conditions/neck-pain.mdx
      line 22, redirectsFrom[0]: "/old/": content/articles/massage.mdx claims it too
        -> Keep it on the page that replaced it."
  `);
});

test('rejects an old address that is listed twice', async () => {
  expect(await reportOf('/old/', '/old/')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 44, redirectsFrom[1]: "/old/": this page lists it twice
        -> Keep it once."
  `);
});

test('rejects an old address that is the page itself: a loop', async () => {
  expect(await reportOf('/treatments/massage/')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, redirectsFrom[0]: "/treatments/massage/" is the address of this page: it would redirect to itself
        -> Take it out, or correct it."
  `);
});

test('rejects an old address that is another page: a chain', async () => {
  expect(await reportOf('/conditions/neck-pain/')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, redirectsFrom[0]: "/conditions/neck-pain/" is the page content/conditions/neck-pain.mdx, which a redirect would hide
        -> Take it out, or correct it."
  `);
});

test('rejects two pages that redirect to each other: a loop', async () => {
  expect(
    await report({
      'content/articles/massage.mdx': article({ fields: fieldsWith('/conditions/neck-pain/') }),
      [condition]: conditionWith('/treatments/massage/'),
    }),
  ).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, redirectsFrom[0]: "/conditions/neck-pain/" is the page content/conditions/neck-pain.mdx, which redirects back here: a loop
        -> Take it out, or correct it.

    content/conditions/neck-pain.mdx
      line 22, redirectsFrom[0]: "/treatments/massage/" is the page content/articles/massage.mdx, which redirects back here: a loop
        -> Take it out, or correct it."
  `);
});

test('rejects an old address that is a fixed page of the site', async () => {
  expect(await reportOf('/search/')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, redirectsFrom[0]: "/search/" is a page of the site, which a redirect would hide
        -> Take it out, or correct it."
  `);
});

test('rejects an old address with an anchor', async () => {
  expect(await reportOf('/old/#risks')).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 43, redirectsFrom[0]: "/old/#risks" has a "#": what follows it never reaches the server
        -> Leave out the "#" and everything after it."
  `);
});

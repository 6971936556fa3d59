import { expect, test } from 'vitest';
import { readChanged } from '../content/testing/content-tree.ts';
import { article, articleFields } from '../content/testing/small-library.ts';
import { describeSources, formatSources } from './describe-sources.ts';

test('counts the sources of a page by kind, decade and country, and finds the oldest', async () => {
  const more = `sources:
  - { id: nhs, title: A page, kind: web-page, year: 2021, url: 'https://www.nhs.uk/x/' }
  - { id: niams, title: A page, kind: web-page, year: 1998, url: 'https://www.niams.nih.gov/x' }
`;
  const fields = articleFields.replace('sources:\n', more);
  const library = await readChanged({ 'content/articles/massage.mdx': article({ fields }) });
  const [massage] = describeSources(library);
  expect(formatSources(massage ? [massage] : [])).toMatchInlineSnapshot(`
    "content/articles/massage.mdx: 3 sources
      kinds:     2 web-page, 1 randomized-trial
      years:     1 1990s, 1 2020s, 1 unknown
      countries: 1 journal, 1 UK, 1 US
      oldest:    niams (1998)"
  `);
});

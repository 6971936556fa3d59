import { expect, test } from 'vitest';
import { formatProblems } from '../../scripts/report/format-problems.ts';
import { readBudgets } from '../../scripts/site/budgets.ts';
import { checkSite } from '../../scripts/site/check-site.ts';
import { readSitePages, testSite } from './test-site.ts';

test('the site has the pages that it promises', () => {
  expect(readSitePages().map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/a-to-z/',
      '/browse/',
      '/conditions/',
      '/conditions/neck-pain/',
      '/editorial-policy/',
      '/glossary/',
      '/search/',
      '/treatments/',
      '/treatments/massage-for-neck-pain/',
    ]),
  );
});

test('the check of the built site finds no error', async () => {
  const problems = await checkSite(testSite.folder, testSite.origin);
  // Advice, such as of a new page that the ledger lacks, must not stop an editor.
  expect(formatProblems(problems.filter(({ severity }) => severity === 'error'))).toBe('');
});

test('an article may take 20 kB with its stylesheet, and a script that waits for a touch', () => {
  const article = readBudgets().find(({ addresses }) => addresses.test('/treatments/massage/'));
  expect(article).toMatchObject({ type: 'article', allowed: { js: 400 } });
  const { html = 0, css = 0 } = article?.allowed ?? {};
  expect(html + css).toBeLessThanOrEqual(20_000);
});

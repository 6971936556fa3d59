import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../scripts/checks/report/format-diagnostics.ts';
import { readBudgets } from '../../scripts/checks/site/budgets.ts';
import { checkSite } from '../../scripts/checks/site/check-site.ts';
import { conditionStates, treatmentStates } from '../components/examples/pages.ts';
import { listExamplePaths } from './sites/page-types.ts';
import { listSitemapPaths, readSitePages, testSite } from './sites/test-site.ts';

test('the site has all of its main pages', () => {
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

test('checkSite finds no error', async () => {
  const diagnostics = await checkSite(testSite.folder, testSite.origin);
  // A warning, such as about a new page that is not in the ledger, must not stop an editor.
  expect(formatDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'))).toBe('');
});

test('an article has a budget of 15 kB with its stylesheet, and a small script', () => {
  const article = readBudgets().find(({ addresses }) => addresses.test('/treatments/massage/'));
  expect(article).toMatchObject({ type: 'article', allowed: { js: 400 } });
  expect(article?.allowed.htmlAndCss).toBeLessThanOrEqual(15 * 1024);
});

describe.each(readSitePages())('the stylesheets of $path', ({ path, html }) => {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, address = '']) => readFileSync(join(testSite.folder, address), 'utf8'),
  );

  test.each(sheets)('each declare the layers in their order, whichever loads first', (css) => {
    const layers = [...css.matchAll(/@layer ([^{;]+)[{;]/g)].flatMap(([, names = '']) =>
      names.split(','),
    );
    expect([...new Set(layers)]).toEqual(['tokens', 'base', 'components']);
  });

  test('are at most one for a treatment and four for other pages', () => {
    expect(sheets.length).toBeLessThanOrEqual(/^\/treatments\/./.test(path) ? 1 : 4);
  });
});

describe('the pages for developers', () => {
  const examples = listExamplePaths();

  test('include every state', () => {
    const states = [...treatmentStates, ...conditionStates].map(({ slug }) => slug);
    expect(examples).toEqual(
      ['', ...states.map((slug) => `${slug}/`)].map((end) => `/components/${end}`).sort(),
    );
  });

  test('are excluded from search engines, the sitemap and search', () => {
    const inSitemap = listSitemapPaths().filter((path) => path.startsWith('/components/'));
    expect(inSitemap).toEqual([]);
    for (const { path, html } of readSitePages().filter(({ path }) => examples.includes(path))) {
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(html, path).not.toContain('data-pagefind-body');
    }
  });
});

import { expect, test } from 'vitest';
import { openPage } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import { describePages, listOrphans, listRemote } from './describe-pages.ts';
import { formatReport } from './format-report.ts';

const origin = 'https://library.example';

/** A site, from the paths of its pages and the links of each. */
function makeSite(links: Record<string, readonly string[]>): Site {
  return {
    folder: '',
    origin,
    pages: Object.entries(links).map(
      ([path, targets]) =>
        openPage(
          path,
          `<title>Title</title><meta name="description" content="About ${path}">${targets
            .map((target) => `<a href="${target}">Link</a>`)
            .join('')}`,
          origin,
        ).page,
    ),
    files: new Set(),
    stylesheets: [],
    sitemap: Object.keys(links)
      .filter((path) => path !== '/404.html')
      .map((path) => origin + path),
    redirectRules: new Map(),
    published: [],
  };
}

const chain = makeSite({
  '/': ['/a/', '/a/#part', 'https://elsewhere.example/', '/missing/'],
  '/a/': ['../b/', '/'],
  '/b/': [`${origin}/c/?query`, '/b/'],
  '/c/': ['/d/'],
  '/d/': ['/'],
  '/orphan/': ['/'],
  '/404.html': ['/'],
});

test('counts clicks along links within the site', () => {
  const depths = describePages(chain).map(({ path, depth }) => [path, depth]);
  expect(Object.fromEntries(depths)).toEqual({
    '/': 0,
    '/404.html': undefined,
    '/a/': 1,
    '/b/': 2,
    '/c/': 3,
    '/d/': 4,
    '/orphan/': undefined,
  });
});

test('lists orphans and deep pages, except hidden ones', () => {
  const pages = describePages(chain);
  expect(listOrphans(pages).map(({ path }) => path)).toEqual(['/orphan/']);
  expect(listRemote(pages).map(({ path }) => path)).toEqual(['/d/', '/orphan/']);
});

test('formats a report', () => {
  expect(formatReport(describePages(makeSite({ '/': ['/a/'], '/a/': [] })))).toMatchInlineSnapshot(`
    "/
      title (5): Title
      description (7): About /
      types: none
      links: 0 in, 1 out; 0 clicks from the home page
      title or description as on: /a/

    /a/
      title (5): Title
      description (9): About /a/
      types: none
      links: 1 in, 0 out; 1 clicks from the home page
      title or description as on: /

    2 pages, 2 of them for search engines
    no page links to: none
    deeper than 3 clicks from the home page: none
    title or description of another page: /, /a/"
  `);
});

import { expect, test } from 'vitest';
import { openPage } from '../../scripts/checks/site/page.ts';
import { attributeOf } from '../../scripts/checks/site/elements.ts';
import { readSitePages, testSite } from './sites/test-site.ts';

const pages = new Map(
  readSitePages().map(({ path, html }) => [path, openPage(path, html, testSite.origin)]),
);
const linksOn = (path: string) =>
  (pages.get(path)?.elements ?? [])
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attributeOf(link, 'href') ?? '');
const wanted = [...pages.keys()].filter((path) => /^\/(?:conditions|treatments)\/./.test(path));

test.each(['/browse/', '/a-to-z/', '/search/'])('%s links to every page of the library', (path) => {
  const links = new Set(linksOn(path));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((it) => !links.has(it))).toEqual([]);
});

test('links the parts of the spine, and the list beside it, to the body regions', () => {
  const parts = linksOn('/browse/').filter((href) =>
    ['#neck', '#upper-back', '#low-back', '#hips'].includes(href),
  );
  expect(parts.toSorted()).toEqual(
    ['#hips', '#low-back', '#neck', '#upper-back'].flatMap((href) => [href, href]),
  );
  const ids = pages.get('/browse/')?.page.ids;
  expect(parts.filter((href) => !ids?.has(href.slice(1)))).toEqual([]);
});

test('lists a name from A to Z with the title of its page', () => {
  const html = pages.get('/a-to-z/')?.html ?? '';
  expect(html).toMatch(/>lumbago<\/a>\s*<span[^>]*>see Low back pain</);
});

test.each(['/', '/search/', '/conditions/sciatica/'])(
  '%s links to both pages for browsing',
  (path) => {
    expect(linksOn(path)).toEqual(expect.arrayContaining(['/browse/', '/a-to-z/']));
  },
);

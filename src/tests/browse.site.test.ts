import { expect, test } from 'vitest';
import { openPage } from '../../scripts/checks/site/page.ts';
import { attributeOf } from '../../scripts/checks/site/elements.ts';
import { readSitePages, testSite } from './test-site.ts';

const pages = new Map(
  readSitePages().map(({ path, html }) => [path, openPage(path, html, testSite.origin)]),
);
const linksOn = (path: string) =>
  (pages.get(path)?.elements ?? [])
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attributeOf(link, 'href') ?? '');
const wanted = [...pages.keys()].filter((path) => /^\/(?:conditions|treatments)\/./.test(path));

test.each(['/browse/', '/a-to-z/', '/search/'])('%s leads to every page of the library', (path) => {
  const links = new Set(linksOn(path));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((it) => !links.has(it))).toEqual([]);
});

test('the parts of the drawn spine lead to their lists, which stand beside it as well', () => {
  const parts = linksOn('/browse/').filter((href) =>
    ['#neck', '#upper-back', '#low-back', '#hips'].includes(href),
  );
  expect(parts.toSorted()).toEqual(
    ['#hips', '#low-back', '#neck', '#upper-back'].flatMap((href) => [href, href]),
  );
  const ids = pages.get('/browse/')?.page.ids;
  expect(parts.filter((href) => !ids?.has(href.slice(1)))).toEqual([]);
});

test('a name stands in the list from A to Z beside the title of its page', () => {
  const html = pages.get('/a-to-z/')?.html ?? '';
  expect(html).toMatch(/>lumbago<\/a>\s*<span[^>]*>see Low back pain</);
});

test.each(['/', '/search/', '/conditions/sciatica/'])('%s leads to both ways to browse', (path) => {
  expect(linksOn(path)).toEqual(expect.arrayContaining(['/browse/', '/a-to-z/']));
});

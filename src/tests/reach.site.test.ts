import { expect, test } from 'vitest';
import { describePages, listOrphans, listRemote } from '../../scripts/checks/seo/describe-pages.ts';
import { readSite } from '../../scripts/checks/site/site.ts';
import { testSite } from './sites/test-site.ts';

const pages = describePages(readSite(testSite.folder, testSite.origin));

test('every indexed page is linked from another page without JavaScript', () => {
  expect(pages.filter(({ isListed }) => isListed).length).toBeGreaterThan(20);
  expect(listOrphans(pages)).toEqual([]);
});

test('no page is more than three clicks from the home page', () => {
  expect(listRemote(pages)).toEqual([]);
});

test('no two pages have the same title or description', () => {
  expect(pages.filter(({ duplicates }) => duplicates.length > 0)).toEqual([]);
});

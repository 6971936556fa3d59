import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveSite } from '../../hosting/static-server.ts';
import { listOnlinePaths, listServedPaths, assertNoLostPaths } from './lost-addresses.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
  for (const page of ['.', 'treatments/massage']) {
    mkdirSync(join(site, page), { recursive: true });
    writeFileSync(join(site, page, 'index.html'), '');
  }
  writeFileSync(join(site, '_redirects'), '/treatments/rub/ /treatments/massage/ 301\n');
});
afterEach(() => rmSync(site, { recursive: true }));

function writeSitemap(origin: string, paths: string[]): void {
  const list = (addresses: string[]) => addresses.map((it) => `<loc>${it}</loc>`).join('');
  writeFileSync(join(site, 'sitemap-index.xml'), list([`${origin}/sitemap-0.xml`]));
  writeFileSync(join(site, 'sitemap-0.xml'), list(paths.map((path) => origin + path)));
}

test('accepts pages that still exist or redirect', () => {
  expect(() =>
    assertNoLostPaths(site, ['/', '/treatments/massage/', '/treatments/rub/']),
  ).not.toThrow();
});

test('names the pages that are gone', () => {
  expect(() => assertNoLostPaths(site, ['/', '/treatments/yoga/', '/a/']))
    .toThrowErrorMatchingInlineSnapshot(`
      [Error: these addresses are online and would stop working:
        /treatments/yoga/
        /a/
      Restore the pages, or add the addresses to "Old addresses of this page" of those that replace them.]
    `);
});

test('reads the addresses of a sitemap from a folder and from the web', async () => {
  const server = await serveSite(site, 0);
  try {
    writeSitemap(server.url, ['/', '/treatments/massage/']);
    expect(listServedPaths(site)).toEqual(['/', '/treatments/massage/']);
    expect(await listOnlinePaths(server.url)).toEqual(['/', '/treatments/massage/']);
    rmSync(join(site, 'sitemap-0.xml'));
    expect(await listOnlinePaths(server.url)).toBeUndefined();
  } finally {
    await server.stop();
  }
});

test('finds no addresses before the first release', () => {
  expect(listServedPaths(join(site, 'nowhere'))).toEqual([]);
});

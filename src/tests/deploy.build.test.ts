import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReleases } from '../../scripts/deploy/releases/releases.ts';
import { fingerprint } from './deploy/fingerprint.ts';
import { siteIn } from './deploy/served-folder.ts';
import { startNpm } from './processes/npm-process.ts';

describe('npm run deploy', () => {
  const own = mkdtempSync(join(tmpdir(), 'online-'));
  const folder = join(own, 'served');
  const served = siteIn(folder);
  const built = join(own, 'built');
  const env = { SITE_URL: 'https://library.example' };
  const start = (...args: string[]) =>
    startNpm(process.cwd(), ['deploy', '--', folder, ...args], env);

  beforeAll(async () => {
    const first = start();
    await first.waitFor('Now serving');
    await first.stop();
    cpSync(served, built, { recursive: true });
  });
  afterAll(() => rmSync(own, { recursive: true }));

  test('builds, checks, compresses and serves the site', () => {
    const page = join(served, 'treatments/massage-for-neck-pain/index.html');
    expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(readFileSync(page))).toBe(true);
  });

  test('does not publish the example pages for developers', () => {
    expect(existsSync(join(served, 'index.html'))).toBe(true);
    expect(existsSync(join(served, 'components'))).toBe(false);
  });

  test.each([
    ['Building the site', []],
    ['Copying the site', ['--built', built]],
    ['Compressing', ['--built', built]],
  ])('leaves the last site unchanged when killed at "%s"', async (moment, args) => {
    const old = fingerprint(served);
    const next = start(...args);
    await next.waitFor(moment);
    await next.stop();
    expect(fingerprint(served)).toBe(old);
    expect((await readReleases(folder)).names).toHaveLength(1);
  });

  test('rejects a site that has lost a published page, and names the page', async () => {
    const sitemap = join(served, 'sitemap-pages-0.xml');
    const gone = '<url><loc>https://library.example/treatments/gone/</loc></url></urlset>';
    writeFileSync(sitemap, readFileSync(sitemap, 'utf8').replace('</urlset>', gone));
    const second = start('--built', built);
    await second.waitFor('these addresses are online and would stop working:\n  /treatments/gone/');
    await second.stop();
    expect((await readReleases(folder)).names).toHaveLength(1);

    writeFileSync(join(built, '_redirects'), '/treatments/gone/ /treatments/acupuncture/ 301\n');
    const third = start('--built', built);
    await third.waitFor('Now serving');
    await third.stop();
    expect((await readReleases(folder)).names).toHaveLength(2);
  });

  test('rejects a site that was built for the local machine', async () => {
    const empty = join(own, 'empty');
    const run = startNpm(process.cwd(), ['deploy', '--', empty], { SITE_URL: '' });
    await run.waitFor('a deployed site needs its own address');
    await run.stop();
    expect(existsSync(join(empty, 'current'))).toBe(false);
  });
});

import lighthouse, { type Result } from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/hosting/static-server.ts';
import { launchBrowser } from './browser/browser.ts';
import { findFreePort } from './processes/free-port.ts';
import { pageTypes } from './sites/page-types.ts';
import { testSite } from './sites/test-site.ts';

/**
 * The page types to audit with Lighthouse for mobile. The performance score depends on the speed of the
 * machine, so it is only printed (`npm run bench:lighthouse`). The tests assert what makes a page fast on
 * any machine instead.
 */
const audited = ['home', 'article', 'condition', 'search', 'glossary'] as const;

let site: SiteServer;
let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await findFreePort();
  [site, browser] = await Promise.all([
    serveSite(testSite.folder, 0),
    launchBrowser(`--remote-debugging-port=${port}`),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function audit(path: string): Promise<Result> {
  const result = await lighthouse(site.url + path, { port, output: 'json', logLevel: 'error' });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`Lighthouse failed: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  }
  return result.lhr;
}

describe.each(audited)('Lighthouse on the page of type %s', (type) => {
  let report: Result;
  beforeAll(async () => {
    report = await audit(pageTypes[type]);
    const score = Math.round((report.categories.performance?.score ?? 0) * 100);
    process.stdout.write(`Lighthouse, performance of ${pageTypes[type]}: ${score}\n`);
  });

  const numberOf = (id: string) => report.audits[id]?.numericValue;

  test.each(['accessibility', 'best-practices', 'seo'])('gives 100 for %s', (category) => {
    const { score, auditRefs = [] } = report.categories[category] ?? {};
    const failed = auditRefs
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${JSON.stringify(report.audits[id]?.details).slice(0, 400)}`);
    expect(failed).toEqual([]);
    expect(score).toBe(1);
  });

  test('finds no layout shift', () => {
    expect(numberOf('cumulative-layout-shift')).toBe(0);
  });

  test('counts few requests and few bytes', () => {
    const requests = (report.audits['network-requests']?.details as { items: { url: string }[] })
      .items;
    // The page, its stylesheets, the script of the search field and the icon; the search page loads more.
    const most = type === 'article' ? 4 : type === 'search' ? 9 : 7;
    expect(requests.map(({ url }) => url).length).toBeLessThanOrEqual(most);
    expect(numberOf('total-byte-weight')).toBeLessThan(type === 'search' ? 300_000 : 120_000);
  });
});

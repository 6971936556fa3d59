/** Tests, in a browser, paths that a careless redirect would turn into the address of another host. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oddTargets } from '../../admin/http/testing/raw-request.ts';
import { launchBrowser } from './browser/browser.ts';
import { hostServers } from './hosts/host-servers.ts';
import { makeHostedSite, type HostedSite } from './hosts/hosted-site.ts';

let browser: Browser;
let site: HostedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await makeHostedSite();
});
afterAll(async () => {
  await browser.close();
  site.remove();
});

const installed = Object.entries(hostServers).filter(([, host]) => host.isInstalled());

describe.each(installed)('on %s', (_name, host) => {
  test('a browser stays on the site for any path', async () => {
    const server = await host.serve(site.folder);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    try {
      for (const target of oddTargets) {
        await page.goto(server.url + target);
        expect([target, new URL(page.url()).origin]).toEqual([target, server.url]);
      }
      expect([...new Set(asked)]).toEqual([server.url]);
    } finally {
      await page.close();
      await server.stop();
    }
  });
});

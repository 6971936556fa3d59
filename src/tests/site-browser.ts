import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/server/site-server.ts';
import { launchBrowser } from './browser.ts';
import { testSite } from './test-site.ts';

export interface SiteBrowser {
  /** Opens a page of the test site, does something with it, and closes it. */
  visit<T>(
    path: string,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<T>,
  ): Promise<T>;
}

/** The test site and a browser to look at it with, both there for the tests of a file. */
export function useSiteBrowser(): SiteBrowser {
  let site: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([serveSite(testSite.folder, 0), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  return {
    visit: async (path, options, use) => {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        await page.goto(site.url + path);
        return await use(page);
      } finally {
        await context.close();
      }
    },
  };
}

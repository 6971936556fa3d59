import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type SiteServer } from '../../../scripts/hosting/static-server.ts';
import { launchBrowser } from './browser.ts';
import { testSite } from '../sites/test-site.ts';

export interface SiteBrowser {
  /** Opens a window with separate storage, in which `/glossary/` is a page of the test site. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens a page of the test site, runs a function with it, and closes it. */
  visit<T>(
    path: string,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<T>,
  ): Promise<T>;
}

/** Serves the test site and starts a browser for the tests of a file. */
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

  const open: SiteBrowser['open'] = (options) =>
    browser.newContext({ baseURL: site.url, ...options });
  return {
    open,
    visit: async (path, options, use) => {
      const context = await open(options);
      try {
        const page = await context.newPage();
        await page.goto(path);
        return await use(page);
      } finally {
        await context.close();
      }
    },
  };
}

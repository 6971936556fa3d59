import { test } from 'vitest';
import { desk } from './devices.ts';
import { pageTypes } from './page-types.ts';
import { useSiteBrowser } from './site-browser.ts';

const { visit } = useSiteBrowser();

test('the list of contents marks the section that is read', async () => {
  await visit(pageTypes.article, desk, async (page) => {
    await page.locator('h2#risks').evaluate((heading) => heading.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('.contents a:target-current')?.textContent?.trim() === 'Risks',
    );
  });
});

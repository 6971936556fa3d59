import { describe, expect, test } from 'vitest';
import { desk } from './browser/devices.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();

describe('the states of a page', () => {
  const textOf = (path: string, selector: string) =>
    visit(path, desk, (page) => page.locator(selector).first().textContent());

  test('an archived page says so and links to other pages', async () => {
    await visit('/components/archived/', desk, async (page) => {
      const notice = page.locator('.archived');
      expect(await notice.textContent()).toContain('no longer kept up to date');
      expect(await notice.locator('a').count()).toBeGreaterThan(0);
    });
  });

  test('a page states whether its review is current, overdue, withdrawn or missing', async () => {
    expect(await textOf('/components/reviewed/', '.review')).toContain('Next review due');
    expect(await textOf('/components/review-overdue/', '.overdue-review')).toContain('due');
    expect(await textOf('/components/review-withdrawn/', '.review')).toContain('Changed since');
    expect(await textOf('/components/not-reviewed/', '.review')).toContain('Not yet reviewed');
  });

  test('a page without a telephone number or an email address links to neither', async () => {
    await visit('/components/no-telephone/', desk, async (page) => {
      expect(await page.locator('a[href^="tel:"], a[href^="mailto:"]').count()).toBe(0);
    });
  });

  test('a page lists its changes, the latest first', async () => {
    await visit('/components/reviewed/', desk, async (page) => {
      const changes = await page.locator('section[aria-labelledby="changes"] li').allTextContents();
      expect(changes.map((text) => text.trim())).toEqual([
        'June 15, 2026: Something was added.',
        'February 1, 2026: Something was corrected.',
      ]);
    });
  });

  test('a comparison lists no treatment first, then thirty treatments from self-care to surgery', async () => {
    await visit('/components/thirty-treatments/', desk, async (page) => {
      const rows = await page.locator('.treatment-comparison tbody [role="rowheader"]').count();
      expect(rows).toBe(31);
      const steps = await page.locator('.treatment-comparison .step').allTextContents();
      expect(steps.map((text) => text.trim())).toEqual([
        'Self-care',
        'Conservative care',
        'Injections and needle procedures',
        'Surgery',
      ]);
    });
  });
});

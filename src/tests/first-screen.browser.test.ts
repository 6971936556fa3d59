import { describe, expect, test } from 'vitest';
import { pinFonts } from './pinned-fonts.ts';
import { listMedicalPaths } from './page-types.ts';
import { measurePage, readersPhone } from './reading/measure-page.ts';
import { useSiteBrowser } from './site-browser.ts';

const { visit } = useSiteBrowser();

describe.each(listMedicalPaths())('on %s', (path) => {
  test('the answer, what decides and the next step fit the first screen of a phone', async () => {
    await visit(path, readersPhone, async (page) => {
      // In a face as wide as those of phones: the one of this machine may be anything.
      await page.addStyleTag({ content: pinFonts() });
      await page.evaluate(() => document.fonts.ready);
      const { answerTop, firstStepBottom } = await measurePage(page);
      expect(answerTop).toBeLessThan(readersPhone.viewport.height / 2);
      expect(firstStepBottom).toBeLessThanOrEqual(readersPhone.viewport.height);
    });
  });

  test('urgent advice is the first thing after the title, and one step opens it', async () => {
    await visit(path, readersPhone, async (page) => {
      const strip = page.locator('h1 + * > .urgent-advice-strip');
      const signs = strip.locator('.urgent-advice-panel').first();
      expect(await signs.isVisible()).toBe(false);
      await strip.locator('summary').first().press('Enter');
      expect(await signs.isVisible()).toBe(true);
    });
  });

  test('urgent advice is open where a search that showed a warning sign led here', async () => {
    await visit(`${path}#urgent-advice`, readersPhone, async (page) => {
      expect(await page.locator('.urgent-advice-panel').first().isVisible()).toBe(true);
    });
  });

  test('urgent advice is open on paper', async () => {
    await visit(path, readersPhone, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.urgent-advice-panel').first().isVisible()).toBe(true);
    });
  });
});

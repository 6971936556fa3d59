import { expect, test } from 'vitest';
import { urgentAdviceAnchor } from '../model/urls.ts';
import { pinFonts } from './browser/pinned-fonts.ts';
import { listMedicalPaths } from './sites/page-types.ts';
import { measurePage, readersPhone } from './reading/measure-page.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();

test.each(listMedicalPaths())('%s answers in the first screen of a phone', async (path) => {
  // In a face as wide as those of phones: the one of this machine may be anything.
  await visit(path, { ...readersPhone, bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: pinFonts() });
    await page.evaluate(() => document.fonts.ready);
    const { answerTop, firstStepBottom } = await measurePage(page);
    expect(answerTop).toBeLessThan(readersPhone.viewport.height / 2);
    expect(firstStepBottom).toBeLessThanOrEqual(readersPhone.viewport.height);
  });
});

test.each(listMedicalPaths())('%s has its urgent advice one step from the title', async (path) => {
  await visit(path, readersPhone, async (page) => {
    const strip = page.locator('h1 + * > .urgent-advice-strip');
    const summary = strip.locator('summary').first();
    const signs = page.locator('.urgent-advice-panel').first();
    expect(await signs.isVisible(), 'before the step').toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await signs.isVisible(), 'on paper').toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await summary.press('Enter');
    expect(await signs.isVisible(), 'after the step').toBe(true);
    await summary.press('Enter');
    await page.evaluate((anchor) => (location.hash = anchor), urgentAdviceAnchor);
    expect(await signs.isVisible(), 'after a search for a warning sign').toBe(true);
  });
});

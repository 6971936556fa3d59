import { describe, expect, test } from 'vitest';
import { desk, phone } from './browser/devices.ts';
import { pageTypes } from './sites/page-types.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();
const article = pageTypes.article;

describe('a glossary word', () => {
  const word = 'button[popovertarget="term-placebo"]';
  const definition = '#term-placebo';

  test('opens its definition with Enter and returns the focus with Escape', async () => {
    await visit(article, desk, async (page) => {
      await page.locator(word).focus();
      expect(await page.locator(definition).isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      expect(await page.locator(definition).textContent()).toContain('A pretend treatment.');
      expect(await page.locator(definition).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator(definition).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('sham');
    });
  });

  test('opens its definition on the screen with a tap and closes it with a tap elsewhere', async () => {
    await visit(article, { ...phone, hasTouch: true }, async (page) => {
      await page.locator(word).tap();
      const box = await page.locator(definition).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
      await page.touchscreen.tap(180, 40);
      expect(await page.locator(definition).isVisible()).toBe(false);
    });
  });

  test('shows its definition nearby on a desktop, without JavaScript', async () => {
    await visit(article, { ...desk, javaScriptEnabled: false }, async (page) => {
      await page.locator(word).click();
      const [from, to] = await Promise.all([
        page.locator(word).boundingBox(),
        page.locator(definition).boundingBox(),
      ]);
      expect(Math.abs((from?.y ?? 0) - (to?.y ?? 0))).toBeLessThan(300);
    });
  });
});

import { describe, expect, test } from 'vitest';
import { desk, phone } from './browser/devices.ts';
import { pageTypes } from './sites/page-types.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();
const article = pageTypes.article;

describe('the call bar on a phone', () => {
  test('never covers urgent advice or the last line of the text', async () => {
    await visit(article, phone, async (page) => {
      const covered = await page.evaluate(async () => {
        const bar = document.querySelector('.call-bar');
        const protectedParts = [
          document.querySelector('.urgent-advice-strip'),
          document.querySelector('.folded-contents'),
          // The element right before it in the text.
          bar?.previousElementSibling,
        ];
        const found: string[] = [];
        for (let y = 0; y < document.documentElement.scrollHeight; y += 160) {
          window.scrollTo(0, y);
          await new Promise(requestAnimationFrame);
          const { top = 0, bottom = 0 } = bar?.getBoundingClientRect() ?? {};
          for (const part of protectedParts.slice(0, -1)) {
            const box = part?.getBoundingClientRect();
            if (box && box.bottom > top && box.top < bottom) found.push(`at ${y}`);
          }
        }
        window.scrollTo(0, document.documentElement.scrollHeight);
        const last = protectedParts.at(-1)?.getBoundingClientRect();
        if ((last?.bottom ?? 0) > (bar?.getBoundingClientRect().top ?? 0)) found.push('at the end');
        return found;
      });
      expect(covered).toEqual([]);
    });
  });

  test('sticks to the bottom of the screen within the text', async () => {
    await visit(article, phone, async (page) => {
      await page.locator('h2#risks').evaluate((heading) => heading.scrollIntoView());
      const box = await page.locator('.call-bar').boundingBox();
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(640);
      expect(box?.height).toBeLessThan(64);
    });
  });

  test('is hidden on a desktop', async () => {
    await visit(article, desk, async (page) => {
      expect(await page.locator('.call-bar').isVisible()).toBe(false);
    });
  });

  test('offers appointments only if there is a booking page', async () => {
    const links = (path: string) =>
      visit(path, phone, (page) => page.locator('.call-bar a').allTextContents());
    expect(await links('/components/reviewed/')).toEqual([
      'Call the clinic',
      'Ask for an appointment',
    ]);
    expect(await links(article)).toEqual(['Call the clinic']);
    expect(await links('/components/no-telephone/')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { desk, phone } from './browser/devices.ts';
import { listExamplePaths, pageTypes } from './sites/page-types.ts';
import { pinFonts } from './browser/pinned-fonts.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();
/** The CSP forbids inline styles, which these tests use. */
const styled = { ...desk, bypassCSP: true };

describe.each([...Object.values(pageTypes), ...listExamplePaths()])('on %s', (path) => {
  test('has targets of at least 24 px, except within sentences', async () => {
    await visit(path, phone, async (page) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
          .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden'))
          // WCAG 2.2, 2.5.8: links within a sentence are exempt.
          .filter(
            (element) =>
              getComputedStyle(element).display !== 'inline' ||
              element.parentElement?.textContent.trim() === element.textContent.trim(),
          )
          .map((element) => ({ element, height: element.getBoundingClientRect().height }))
          .filter(({ height }) => height > 0 && height < 24)
          .map(({ element, height }) => `${height} px: ${element.outerHTML.slice(0, 120)}`),
      );
      expect(small).toEqual([]);
    });
  });

  test('loses nothing at 200% text size', async () => {
    await visit(path, styled, async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      const lost = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
          .filter((element) => element.checkVisibility())
          .filter((element) => !element.matches('.visually-hidden, svg *'))
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element);
            const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
            return (
              (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
              (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
            );
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(lost).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(1280);
    });
  });
});

test('lines of text have 60 to 70 characters', async () => {
  await visit(pageTypes.article, styled, async (page) => {
    await page.addStyleTag({ content: pinFonts() });
    await page.evaluate(() => document.fonts.ready);
    const lengths = await page.evaluate(() =>
      [...document.querySelectorAll('.prose > p')].flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { currentNode: text } = texts;
          const range = document.createRange();
          for (let at = 0; at < (text.textContent?.length ?? 0); at++) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { width, bottom } = range.getBoundingClientRect();
            const line = Math.round(bottom / 20);
            if (width > 0) lines.set(line, (lines.get(line) ?? 0) + 1);
          }
        }
        // The last line of a paragraph can be of any length.
        return [...lines.values()].slice(0, -1);
      }),
    );
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(average).toBeGreaterThanOrEqual(60);
    expect(average).toBeLessThanOrEqual(70);
  });
});

import { describe, expect, test } from 'vitest';
import { desk, phone } from './devices.ts';
import { listExamplePaths, pageTypes } from './page-types.ts';
import { pinFonts } from './pinned-fonts.ts';
import { useSiteBrowser } from './site-browser.ts';

const { visit } = useSiteBrowser();
/** A page may not style itself within its HTML; these tests do. */
const styled = { ...desk, bypassCSP: true };

describe.each([...Object.values(pageTypes), ...listExamplePaths()])('on %s', (path) => {
  test('what can be pressed is 24 px high at least, words within a sentence aside', async () => {
    await visit(path, phone, async (page) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
          .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden'))
          // WCAG 2.2, 2.5.8: the line of a sentence decides over a word in it.
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

  test('text of twice the size loses nothing', async () => {
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

test('lines of text hold 60 to 70 letters', async () => {
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
        // The last line of a paragraph is as long as it happens to be.
        return [...lines.values()].slice(0, -1);
      }),
    );
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(average).toBeGreaterThanOrEqual(60);
    expect(average).toBeLessThanOrEqual(70);
  });
});

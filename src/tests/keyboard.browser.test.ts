import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, phone } from './browser/devices.ts';
import { pageTypes } from './sites/page-types.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { visit } = useSiteBrowser();

describe.each(Object.entries(pageTypes))('with a keyboard, the page of type %s', (_, path) => {
  test('offers a link to the text first', async () => {
    await visit(path, desk, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toMatch(/^\s*Skip to the text\s*$/);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    });
  });

  test.each([
    ['on a phone', phone],
    ['on a desktop', desk],
  ])('moves the focus through every element in order, always visible, %s', async (_, device) => {
    await visit(path, device, async (page) => {
      const expected = await markTargets(page);
      expect(expected).toBeGreaterThan(5);
      const stops = [];
      for (let step = 0; step < expected; step++) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(describeFocus));
      }
      expect(stops.filter(({ diagnostic }) => diagnostic !== '')).toEqual([]);
      expect(stops.map(({ order }) => order)).toEqual(stops.map((_, index) => index));
    });
  });
});

/** Numbers the focusable elements in document order, and returns their number. */
function markTargets(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, summary',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    for (const [order, element] of all.entries()) element.dataset.order = `${order}`;
    return all.length;
  });
}

/** Returns the focused element, and what is wrong with its focus indicator. Runs in the page. */
function describeFocus() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) {
    return { order: -1, name: '', diagnostic: 'no focus' };
  }
  const name = element.outerHTML.slice(0, 120);
  const order = Number(element.dataset.order ?? -1);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const boxes = [...element.getClientRects()];
  const isInSight = boxes.some(({ left, top, width, height }) => {
    const [x, y] = [left + width / 2, top + height / 2];
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element));
  });
  // In a drawing, a shape has the outline.
  const shape = element.querySelector('rect') ?? element;
  const hasOutline =
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
    Number.parseFloat(getComputedStyle(shape).strokeWidth) >= 3;
  const diagnostic = !hasOutline ? 'no outline' : !isInSight ? 'hidden' : '';
  return { order, name, diagnostic };
}

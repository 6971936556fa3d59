import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listExamplePaths, pageTypes } from './page-types.ts';
import { pinFonts } from './pinned-fonts.ts';
import { useSiteBrowser } from './site-browser.ts';

const { visit } = useSiteBrowser();
const phone = { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' } as const;
const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
/** A page may not style itself within its HTML; these tests do. */
const styled = { ...desk, bypassCSP: true };
const types = Object.entries(pageTypes);
const article = pageTypes.article;

describe.each(types)('by keyboard, the page of type %s', (_, path) => {
  test('offers the text first', async () => {
    await visit(path, desk, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toMatch(/^\s*Skip to the text\s*$/);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    });
  });

  test.each([
    ['on a phone', phone],
    ['on a desk', desk],
  ])('is walked through whole, in order, with the focus in sight, %s', async (_, device) => {
    await visit(path, device, async (page) => {
      const expected = await markTargets(page);
      expect(expected).toBeGreaterThan(5);
      const stops = [];
      for (let step = 0; step < expected; step++) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(describeFocus));
      }
      expect(stops.filter(({ problem }) => problem !== '')).toEqual([]);
      expect(stops.map(({ order }) => order)).toEqual(stops.map((_, index) => index));
    });
  });
});

/** Numbers everything that can have the focus, in the order of the page; gives how many there are. */
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

/** What has the focus, and what is wrong with how it shows. Runs in the page. */
function describeFocus() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) {
    return { order: -1, name: '', problem: 'no focus' };
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
  // In a drawing the outline is that of a shape.
  const shape = element.querySelector('rect') ?? element;
  const hasOutline =
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
    Number.parseFloat(getComputedStyle(shape).strokeWidth) >= 3;
  const problem = !hasOutline ? 'no outline' : !isInSight ? 'hidden' : '';
  return { order, name, problem };
}

describe.each([...types.map(([, path]) => path), ...listExamplePaths()])('on %s', (path) => {
  test('what can be pressed is 24 px high at least, words within a sentence aside', async () => {
    await visit(path, phone, async (page) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
          .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden'))
          // WCAG 2.2, 2.5.8: the line of a sentence decides over a word in it.
          .filter(
            (element) =>
              getComputedStyle(element).display !== 'inline' ||
              element.parentElement?.textContent?.trim() === element.textContent?.trim(),
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
  await visit(article, styled, async (page) => {
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

describe('a word of the glossary', () => {
  const word = 'button[popovertarget="term-placebo"]';
  const definition = '#term-placebo';

  test('is explained at a press of Enter, and Escape leads back to it', async () => {
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

  test('is explained at a touch, within the screen, and a touch elsewhere closes it', async () => {
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

  test('stands beside its definition on a desk, without any script', async () => {
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

test('the list of contents marks the section that is read', async () => {
  await visit(article, desk, async (page) => {
    await page.locator('h2#risks').evaluate((heading) => heading.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('.contents a:target-current')?.textContent?.trim() === 'Risks',
    );
  });
});

describe('the bar of a phone', () => {
  test('is never over urgent advice, and never over the last line of the text', async () => {
    await visit(article, phone, async (page) => {
      const covered = await page.evaluate(async () => {
        const bar = document.querySelector('.call-bar');
        const protectedParts = [
          ...document.querySelectorAll('.urgent-advice-panel, .contents'),
          // What comes right before it in the text.
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

  test('sticks to the lower edge while the text is read', async () => {
    await visit(article, phone, async (page) => {
      await page.locator('h2#risks').evaluate((heading) => heading.scrollIntoView());
      const box = await page.locator('.call-bar').boundingBox();
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(640);
      expect(box?.height).toBeLessThan(64);
    });
  });

  test('is not there on a desk', async () => {
    await visit(article, desk, async (page) => {
      expect(await page.locator('.call-bar').isVisible()).toBe(false);
    });
  });

  test('offers an appointment of its own only where there is a booking page', async () => {
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

describe('the states of a page', () => {
  const textOf = (path: string, selector: string) =>
    visit(path, desk, (page) => page.locator(selector).first().textContent());

  test('archived: it says so and leads on', async () => {
    await visit('/components/archived/', desk, async (page) => {
      const notice = page.locator('.archived');
      expect(await notice.textContent()).toContain('no longer kept up to date');
      expect(await notice.locator('a').count()).toBeGreaterThan(0);
    });
  });

  test('reviewed, overdue, withdrawn and not reviewed: each says which', async () => {
    expect(await textOf('/components/reviewed/', '.review')).toContain('Next review due');
    expect(await textOf('/components/review-overdue/', '.overdue-review')).toContain('due');
    expect(await textOf('/components/review-withdrawn/', '.review')).toContain('Changed since');
    expect(await textOf('/components/not-reviewed/', '.review')).toContain('Not yet reviewed');
  });

  test('without a telephone nothing on the page dials, and nobody can be written to', async () => {
    await visit('/components/no-telephone/', desk, async (page) => {
      expect(await page.locator('a[href^="tel:"], a[href^="mailto:"]').count()).toBe(0);
    });
  });

  test('what changed, the latest first', async () => {
    await visit('/components/reviewed/', desk, async (page) => {
      const changes = await page.locator('section[aria-labelledby="changes"] li').allTextContents();
      expect(changes.map((text) => text.trim())).toEqual([
        'June 15, 2026: Something was added.',
        'February 1, 2026: Something was corrected.',
      ]);
    });
  });

  test('thirty treatments stand side by side, after doing nothing, from self-care to surgery', async () => {
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

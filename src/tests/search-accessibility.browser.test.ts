import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from './browser/axe.ts';
import { useSiteBrowser } from './browser/site-browser.ts';

const { open } = useSiteBrowser();

/** States of search that appear only after an interaction. */
const states = {
  results: async (page: Page) => {
    await page.goto('/search/#q=siatica');
    await page.locator('.results[aria-busy="false"] > li').first().scrollIntoViewIfNeeded();
    await page.locator('.results mark').first().waitFor();
  },
  'urgent advice above results': async (page: Page) => {
    await page.goto('/search/#q=numb+groin');
    await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
  },
  'nothing found': async (page: Page) => {
    await page.goto('/search/#q=zzzzqqq');
    await page.locator('#nothing-found').waitFor();
  },
  suggestions: async (page: Page) => {
    await page.goto('/glossary/');
    await page.getByLabel('Search the library').fill('pinched nerve numb groin');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
};
const names = Object.keys(states) as (keyof typeof states)[];

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  test.each(names)('axe finds no violations with %s', async (name) => {
    const context = await open({ colorScheme });
    const page = await context.newPage();
    await states[name](page);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });
});

test.each(names)('%s fit into 320 px without horizontal scrolling', async (name) => {
  const page = await (await open({ viewport: { width: 320, height: 640 } })).newPage();
  await states[name](page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await page.context().close();
});

test('announces the results of a search and the active suggestion to screen readers', async () => {
  const page = await (await open()).newPage();
  await states.results(page);
  const status = await page.getByRole('status').ariaSnapshot();
  expect(status).toContain('pages for “siatica”');
  expect(status).toContain('Showing results for');
  expect(await page.getByRole('list', { name: 'Results' }).getAttribute('aria-busy')).toBe('false');

  await states.suggestions(page);
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
  const field = page.getByRole('combobox', { name: 'Search the library', expanded: true });
  const controls = await field.getAttribute('aria-controls');
  expect(await list.getAttribute('id')).toBe(controls);
  await page.context().close();
});

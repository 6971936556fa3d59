/** Tests the real Decap in a real browser, with its own repository. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findViolations } from './browser/axe.ts';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';

let site: EditorSite;
let page: Page;

beforeAll(async () => {
  site = await makeEditorSite();
}, 600_000);

afterAll(() => site.remove());

afterEach(async () => {
  site.complaints.length = 0;
  await page.context().close();
});

async function openEditor(path: string): Promise<void> {
  page = await site.openEditor(await site.openBrowser(), path);
  await page.getByText('Writing in').waitFor();
}

/** Clicks "Publish now", which saves immediately if no review is set up. */
async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
}

test('does not save what the build would reject, and leads to the field', async () => {
  const before = await site.git('rev-parse', 'main');

  await openEditor('glossary/new');
  await page.locator('[id^=term-field]').fill('Facetectomy');
  await page.locator('[id^=definition-field]').fill('An operation that removes part of a joint.');
  await page.locator('[id^=source-field] button').first().click();
  await page.locator('[id^=id-field]').fill('example');
  await save();
  await page.getByText('Not saved. Source: “Title of the work” is missing').waitFor();
  expect(await site.git('rev-parse', 'main')).toBe(before);
  const errors = page.getByRole('region', { name: /^Fix \d problems? first$/ });
  expect(await findViolations(page, '.form-errors')).toEqual([]);
  await errors.getByRole('button', { name: 'Source: “Title of the work” is missing' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^title-field/);

  // Decap accepts no changes while the message appears.
  const id = page.locator('[id^=id-field]');
  await expect
    .poll(async () => {
      await id.fill('');
      return id.inputValue();
    })
    .toBe('');
  await save();
  await page.getByText('Changes saved').waitFor();
  expect(await errors.count()).toBe(0);
  expect(await site.git('show', 'main:content/glossary/facetectomy.yaml')).toBe(
    'term: Facetectomy\ndefinition: An operation that removes part of a joint.\n',
  );
});

test('shows a rule of the model beside its field', async () => {
  await openEditor('glossary/new');
  await page.locator('[id^=term-field]').fill('x'.repeat(61));
  await page.locator('[id^=definition-field]').focus();

  await page.getByText('Word: must have at most 60 characters.').waitFor();
});

/** What the editor's program weighed with Decap's own text fields, and how much ours may add, in bytes. */
const weight = { before: 1_251_000, growth: 200_000 };

test('weighs at most 200 kB more than with the text fields of Decap', async () => {
  page = await site.openEditor(await site.openBrowser(), 'articles');
  const address = await page.locator('script[src*="/editor."]').getAttribute('src');
  const program = Buffer.from(await (await fetch(site.url + String(address))).arrayBuffer());
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

  expect(brotliCompressSync(program, { params }).byteLength).toBeLessThan(
    weight.before + weight.growth,
  );
});

/** Tests the editor with a library of 500 articles. It prints durations, which no test depends on. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateLibrary } from '../../scripts/bench/generate-library.ts';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';

const count = 500;

let site: EditorSite;

beforeAll(async () => {
  site = await makeEditorSite();
  // The editor reads the repository, so the pages need not be built.
  await generateLibrary(join(site.root, 'content'), count);
  await site.git('add', 'content');
  await site.git('commit', '--quiet', '--message=A large library');
}, 600_000);

afterAll(() => site.remove());

async function measure(what: string, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  process.stdout.write(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s\n`);
}

const entry = (page: Page, title: string) => page.getByRole('heading', { name: title }).first();

test(`opens the list of ${count} articles, and finds any of many conditions`, async () => {
  const page = await site.openEditor(await site.openBrowser(), 'glossary');
  await page.getByText('acute pain').first().waitFor();
  await measure('the list of articles opens', async () => {
    await page.getByRole('link', { name: 'Treatments' }).click();
    await entry(page, 'Acupuncture').waitFor();
  });
  await page.goto(`${site.url}/admin/#/collections/articles/new`);
  const conditions = page.locator('[id^=conditions-field]').first();
  await conditions.waitFor();
  await measure('a condition is found by its name', async () => {
    await conditions.fill('Generated condition 24');
    await page.getByRole('option', { name: 'Generated condition 24' }).first().click();
  });
  await expect
    .poll(() => page.locator('form, main, body').first().textContent())
    .toContain('Generated condition 24');
});

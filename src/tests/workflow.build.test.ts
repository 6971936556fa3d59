/** Tests the whole workflow from draft through review to publication, with the real Decap, Chromium and git. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyBlock, fillArticle, fillBody } from './editor/article-form.ts';
import { findViolations } from './browser/axe.ts';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';
import { writePicture } from './editor/picture.ts';

const slug = 'warm-packs-for-sciatica';
const article = `content/articles/${slug}.mdx`;
const draft = `cms/articles/${slug}`;

let site: EditorSite;

beforeAll(async () => {
  site = await makeEditorSite({
    workflow: true,
    // Not a real person, and only in this copy of the site.
    prepare: async (root) => {
      await writeFile(
        join(root, 'content/people/test-reviewer.yaml'),
        'name: Test\nreviewer: true\n',
      );
      await writePicture(join(root, 'content/media/warm-pack.png'));
    },
  });
}, 600_000);

afterAll(() => site.remove());

async function openEditor(path: string): Promise<Page> {
  const page = await site.openEditor(await site.openBrowser(), path);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('[id^=title-field]').first().waitFor();
  return page;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Entry saved').waitFor();
}

test('an editor writes, reviews and publishes an article with every block and call to action', async () => {
  const before = await site.git('rev-parse', 'main');
  const page = await openEditor('articles/new');
  await fillBody(page, everyBlock);
  await fillArticle(page, 'Warm packs for sciatica');
  await page.getByRole('button', { name: 'Sign the text as it is now' }).click();
  await page.getByText('It still holds').waitFor();
  await save(page);

  expect(await site.git('rev-parse', 'main')).toBe(before);
  expect(await site.git('diff', '--name-only', `main...${draft}`)).toBe(
    `${article}\ncontent/media/leaflet.pdf\n`,
  );

  await page.getByRole('button', { name: 'Status: Draft' }).click();
  await page.getByRole('menuitem', { name: 'In review' }).click();
  await page.getByRole('button', { name: 'Status: In Review' }).click();
  await page.getByRole('menuitem', { name: 'Ready' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await page.getByText('Entry published').waitFor();

  expect(await site.git('diff', '--name-only', before.trim(), 'main')).toBe(
    `${article}\ncontent/media/leaflet.pdf\n`,
  );
  expect(await site.git('rev-list', '--count', `${before.trim()}..main`)).toBe('1\n');
  expect(await site.git('branch', '--format=%(refname:short)')).toBe('main\n');
  expect(await site.git('status', '--porcelain')).toBe('');
  expect((await site.git('show', `main:${article}`)).trim().endsWith(everyBlock)).toBe(true);

  await site.build();
  await page.goto(`${site.url}/treatments/${slug}/`);
  expect(await page.locator('h1').textContent()).toContain('Warm packs for sciatica');
  const text = (await page.locator('main').textContent()) ?? '';
  for (const words of [
    'Use it for some minutes only.',
    'Some minutes are enough',
    'felt less pain',
    'Read about sciatica',
    'Take the leaflet with you',
    'Ask for an appointment',
    'Call the clinic',
    'Test',
  ]) {
    expect(text).toContain(words);
  }
  expect(site.complaints.filter((complaint) => complaint.includes('Policy'))).toEqual([]);
});

test('the form reports that a medical change withdraws the sign-off before it is saved', async () => {
  const page = await openEditor(`articles/entries/${slug}`);
  await page.getByText('It still holds').waitFor();
  await page.locator('[id^=treatmentName-field]').fill('Hot packs');
  await page.getByText('it has changed since').waitFor();
  expect(await findViolations(page, '[data-sign-off]')).toEqual([]);
});

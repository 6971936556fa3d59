/** Tests that no edit is lost, with the real Decap, several browsers and a server that dies. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findViolations } from './browser/axe.ts';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';

const slug = 'massage-for-neck-pain';
const article = `content/articles/${slug}.mdx`;

let site: EditorSite;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await makeEditorSite();
}, 600_000);

afterAll(() => site.remove());

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

async function openBrowser(): Promise<BrowserContext> {
  const context = await site.openBrowser();
  contexts.push(context);
  return context;
}

const titleOf = (page: Page) => page.locator('[id^=title-field]').first();

const patience = { timeout: 30_000, interval: 250 };

/** Fills in the title, with retries, since Decap accepts no changes while a message appears. */
async function fillTitle(page: Page, title: string): Promise<void> {
  await expect
    .poll(async () => {
      await titleOf(page).fill(title);
      return titleOf(page).inputValue();
    }, patience)
    .toBe(title);
}

async function openArticle(context: BrowserContext): Promise<Page> {
  const page = await site.openEditor(context, `articles/entries/${slug}`);
  await titleOf(page).waitFor();
  return page;
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
}

async function readTitle(): Promise<string> {
  return /^title: (.*)$/m.exec(await site.git('show', `main:${article}`))?.[1] ?? '';
}

/** Waits until the browser has stored the typed text. */
async function waitUntilKept(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(readKeptTexts), { timeout: 20_000 }).toContain(text);
}

/** Returns everything that Decap has stored in the browser. Runs in the page. */
async function readKeptTexts(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('localforage');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('there is no database'));
  });
  const values = await new Promise<unknown>((resolve) => {
    const request = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return JSON.stringify(values);
}

test('shows both texts to the second of two editors of one entry, without losing either', async () => {
  const first = await openArticle(await openBrowser());
  const second = await openArticle(await openBrowser());

  await fillTitle(first, 'Massage, first');
  await publish(first);
  await first.getByText('Changes saved').waitFor();
  await fillTitle(second, 'Massage, second');
  await publish(second);

  const dialog = second.getByRole('dialog', { name: 'Somebody else has changed this entry' });
  await dialog.waitFor();
  expect(await dialog.getByLabel('Your text, not saved').textContent()).toContain(
    'title: Massage, second\n',
  );
  expect(await dialog.getByLabel('The text as it is now').textContent()).toContain(
    'title: Massage, first\n',
  );
  expect(await dialog.locator('mark').allTextContents()).toEqual([
    'title: Massage, second',
    'title: Massage, first',
  ]);
  expect(await readTitle()).toBe('Massage, first');
  expect(await findViolations(second, '[role=dialog], dialog')).toEqual([]);

  await dialog.getByRole('button', { name: 'Back to the form' }).click();
  expect(await titleOf(second).inputValue()).toBe('Massage, second');
  await fillTitle(second, 'Massage, first and second');
  await publish(second);
  await second.getByText('Changes saved').waitFor();
  expect(await readTitle()).toBe('Massage, first and second');
  // Decap also throws errors that it has shown, but there must be no CSP violations.
  expect(site.complaints.filter((text) => text.includes('Policy'))).toEqual([]);
});

test('restores an edit after the tab is killed, and saves it', async () => {
  const before = await readTitle();
  const context = await openBrowser();
  const page = await openArticle(context);
  await fillTitle(page, 'Massage, kept');
  await waitUntilKept(page, 'Massage, kept');
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  again.on('dialog', (dialog) => void dialog.accept());
  await again.goto(`${site.url}/admin/#/collections/articles/entries/${slug}`);
  await expect.poll(() => titleOf(again).inputValue(), patience).toBe('Massage, kept');
  expect(await readTitle()).toBe(before);
  await publish(again);
  await again.getByText('Changes saved').waitFor();
  expect(await readTitle()).toBe('Massage, kept');
});

test('compares a restored edit with the version it was based on', async () => {
  const context = await openBrowser();
  const page = await openArticle(context);
  await fillTitle(page, 'Massage, mine');
  await waitUntilKept(page, 'Massage, mine');
  await page.close({ runBeforeUnload: false });
  const other = await openArticle(await openBrowser());
  await fillTitle(other, 'Massage, theirs');
  await publish(other);
  await other.getByText('Changes saved').waitFor();

  const again = await context.newPage();
  again.on('dialog', (dialog) => void dialog.accept());
  await again.goto(`${site.url}/admin/#/collections/articles/entries/${slug}`);
  await expect.poll(() => titleOf(again).inputValue(), patience).toBe('Massage, mine');
  await publish(again);
  await again.getByRole('dialog', { name: 'Somebody else has changed this entry' }).waitFor();
  expect(await readTitle()).toBe('Massage, theirs');
});

test('restores a new entry after the tab is killed', async () => {
  const context = await openBrowser();
  const page = await site.openEditor(context, 'glossary/new');
  await page.locator('[id^=term-field]').fill('Facetectomy');
  await page.locator('[id^=definition-field]').fill('An operation on a joint.');
  await waitUntilKept(page, 'Facetectomy');
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  again.on('dialog', (dialog) => void dialog.accept());
  await again.goto(`${site.url}/admin/#/collections/glossary/new`);
  await expect
    .poll(() => again.locator('[id^=term-field]').inputValue(), patience)
    .toBe('Facetectomy');
  expect(await again.locator('[id^=definition-field]').inputValue()).toBe(
    'An operation on a joint.',
  );
  await publish(again);
  await again.getByText('Changes saved').waitFor();
  expect(await site.git('show', 'main:content/glossary/facetectomy.yaml')).toContain('Facetectomy');
});

test('reports a killed server, keeps the text, and saves it once the server is back', async () => {
  const page = await openArticle(await openBrowser());
  await fillTitle(page, 'Massage, later');
  await site.stopServer();
  await publish(page);
  await page.getByText('Not saved. The server cannot be reached.').waitFor();
  expect(await titleOf(page).inputValue()).toBe('Massage, later');

  await site.startServer();
  await publish(page);
  await page.getByText('Changes saved').waitFor();
  expect(await readTitle()).toBe('Massage, later');
});

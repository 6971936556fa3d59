/** Tests that the editor reports what the build would reject, with the real Decap, Chromium and git. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findViolations } from './browser/axe.ts';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';

const slug = 'acupuncture';
const article = `content/articles/${slug}.mdx`;
const sentence = 'Of 228 people, most got better.';
const message = `the figure "228 people" has no source in its sentence: "${sentence}"`;

let site: EditorSite;
let page: Page;

beforeAll(async () => {
  site = await makeEditorSite({ workflow: true });
}, 600_000);

afterAll(() => site.remove());

afterEach(() => page.context().close());

const pane = (): FrameLocator => page.frameLocator('#preview-pane');
const summary = () => pane().locator('.checks summary');
const read = (branch: string) => site.git('show', `${branch}:${article}`);

async function openArticle(name: string): Promise<void> {
  page = await site.openEditor(await site.openBrowser(), `articles/entries/${name}`);
  page.on('dialog', (dialog) => void dialog.accept());
  await summary().getByText('The checks found no problems').waitFor();
}

/** Writes at the end of the text, in the raw Markdown mode. */
async function writeAtEnd(text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Raw text' });
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Entry saved').waitFor();
  // Decap accepts no changes while a message is shown.
  await page.getByText('Entry saved').waitFor({ state: 'detached' });
}

async function setStatus(from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Status: ${from}` }).click();
  await page.getByRole('menuitem', { name: to }).click();
  await page.getByRole('button', { name: `Status: ${to}` }).waitFor();
}

async function publish(): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
}

test('reports a figure without a source, saves it as a draft, and publishes it only with its source', async () => {
  const before = await site.git('rev-parse', 'main');
  await openArticle(slug);
  await page.getByRole('switch', { name: 'Raw text' }).click();
  await writeAtEnd(`\n\n${sentence}`);
  await summary().getByText('The checks found 1 problem').waitFor();
  await summary().click();
  const diagnostic = pane().locator('.checks li').first();
  expect(await diagnostic.textContent()).toMatch(/^Text, line \d+: /);
  expect(await diagnostic.textContent()).toContain(`${message}. Put “Citation” at its end`);

  await save();
  expect(await read(`cms/articles/${slug}`)).toContain(sentence);
  await setStatus('Draft', 'Ready');
  await publish();
  await page.getByText(/^Not published\. Text, line \d+: /).waitFor();
  expect(await page.getByText(/^Not published\./).textContent()).toContain(message);
  expect(await site.git('rev-parse', 'main')).toBe(before);
  expect(await read(`cms/articles/${slug}`)).toContain(sentence);
  await page.getByText(/^Not published\./).waitFor({ state: 'detached' });

  await writeAtEnd('<Cite source="nhs-sciatica" />');
  await summary().getByText('The checks found no problems').waitFor();
  await save();
  // Saving makes the entry a draft again.
  await setStatus('Draft', 'Ready');
  await publish();
  await page.getByText('Entry published').waitFor();
  expect(await read('main')).toContain(`${sentence}<Cite source="nhs-sciatica" />\n`);
  expect(site.complaints.filter((complaint) => complaint.includes('Policy'))).toEqual([]);
});

test('reports a link to a page that is not published yet as pending', async () => {
  await openArticle('heat-and-cold');
  await page.getByRole('switch', { name: 'Raw text' }).click();
  await writeAtEnd('\n\nRead about [walking](/treatments/walking/).');
  await summary().getByText('The checks found no problems; not published yet: 1').waitFor();
  await summary().click();
  expect(await pane().locator('.checks li').allTextContents()).toEqual([
    expect.stringMatching(/^Text, line \d+: “\/treatments\/walking\/” is not on the site yet\./),
  ]);
  const handle = await page.locator('#preview-pane').elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the pane has no page');
  expect(await findViolations(frame, '.preview')).toEqual([]);
});

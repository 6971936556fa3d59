/** Tests the preview in the real Decap, in a real browser, with the CSP of the CMS. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './browser/browser.ts';
import { findViolations } from './browser/axe.ts';
import { writePicture } from './editor/picture.ts';
import { serveCmsSite, type CmsSite } from './sites/cms-site.ts';
import { everyConstruct } from './editor/preview-text.ts';
import { makeScratchSite } from './sites/scratch-site.ts';

const slug = 'massage-for-neck-pain';
const article = `content/articles/${slug}.mdx`;

/** A picture of one pixel. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The cleanup of each preparation step, which runs even if a later step fails. */
const cleaning: (() => unknown)[] = [];
let site: CmsSite;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const scratch = await makeScratchSite();
  await writePicture(join(scratch.root, 'content/media/neck.png'));
  const [, fields = ''] = (await readFile(join(scratch.root, article), 'utf8')).split(/^---$/m);
  const copy = fields
    .replace(/^title: .*$/m, 'title: One of everything')
    .replace(/^summary: .*$/m, `summary: ${'An article with one of everything. '.repeat(3)}`);
  // The build compares each page with its preview and fails if they differ.
  const file = join(scratch.root, 'content/articles/everything.mdx');
  const cites = Array.from(
    fields.matchAll(/^ {2}- id: (.*)$/gm),
    ([, id]) => `<Cite source="${id}" />`,
  );
  await writeFile(file, `---${copy}---\n${everyConstruct}\nAll sources.${cites.join('')}\n`);
  site = await serveCmsSite(scratch);
  cleaning.push(() => site.remove());
  browser = await launchBrowser();
  cleaning.push(() => browser.close());
});

afterAll(async () => {
  for (const clean of cleaning.reverse()) await clean();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
});

const pane = () => page.frameLocator('#preview-pane');
const shown = (): FrameLocator => pane().frameLocator('.stage iframe');

async function openEditor(path: string): Promise<void> {
  await page.goto(`${site.url}/admin/#/collections/${path}`);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText('Writing in').waitFor();
  await shown().locator('main').waitFor();
}

/** Returns the HTML of a page in the browser, without scripts and stylesheets. */
function readPage(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('script, link[rel=stylesheet]')) own.remove();
  return copy.outerHTML;
}

const readPreview = () => shown().locator('html').evaluate(readPage);

async function readBuiltPage(): Promise<string> {
  // As built, before its scripts change it.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const built = await context.newPage();
  await built.goto(`${site.url}/treatments/${slug}/`);
  const html = await built.locator('html').evaluate(readPage);
  await context.close();
  return html;
}

test('shows the massage article exactly as its page, also while typing, and publishes the same page', async () => {
  await openEditor(`articles/entries/${slug}`);
  await expect.poll(readPreview).toBe(await readBuiltPage());

  const text = page.locator('[id^=body-field][contenteditable=true]');
  await text
    .getByText('Neck pain')
    .first()
    .dblclick({ position: { x: 5, y: 8 } });
  await page.keyboard.type('Aching');
  await shown().locator('.prose').getByText('Aching pain that goes on').waitFor();
  await page.locator('[id^=title-field]').first().fill('Massage for a sore neck');
  await expect.poll(() => shown().locator('h1').textContent()).toBe('Massage for a sore neck');
  const typed = await readPreview();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await page.getByText('Changes saved').waitFor();
  await site.build();
  expect(typed).toBe(await readBuiltPage());
  expect(complaints).toEqual([]);
});

test('shows the search result and the diagnostics beside the page', async () => {
  await openEditor('articles/entries/acupuncture');
  const result = pane().locator('.result');
  expect(await result.locator('.title').textContent()).toMatch(/^Acupuncture.* \| Spine Treatment/);
  expect(await result.locator('.address').textContent()).toMatch(/ › treatments › acupuncture$/);
  const diagnostics = pane().locator('.checks');
  await diagnostics.getByText('The checks found no problems').waitFor();

  await page.locator('[id^=summary-field]').first().fill('Short.');
  await diagnostics.getByText('“Summary” has 6 characters').waitFor({ state: 'attached' });
  expect(await result.locator('.description').textContent()).toBe('Short.');
});

test('reports what cannot be rendered and keeps the last page', async () => {
  await openEditor('articles/entries/acupuncture');
  const before = await readPreview();
  await page.getByRole('switch', { name: 'Raw text' }).click();
  await page.getByRole('textbox', { name: 'Raw text' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('<Nothing />');

  await expect
    .poll(() => pane().locator('.state').textContent(), { timeout: 30_000 })
    .toMatch(/There is no block <Nothing>\.$/);
  expect(await readPreview()).toBe(before);
  await pane().getByText('Text, line ').first().waitFor({ state: 'attached' });
});

test('shows a new entry from its first word, at the width of a phone and a desktop', async () => {
  await openEditor('conditions/new');
  await page.locator('[id^=title-field]').first().fill('Stiff neck');
  await shown().getByRole('heading', { name: 'Stiff neck' }).waitFor();

  const width = () =>
    shown()
      .locator('html')
      .evaluate(() => window.innerWidth);
  expect(await width()).toBe(390);
  await pane().getByRole('button', { name: 'Desktop' }).click();
  expect(await width()).toBe(1280);
});

test.each([
  ['glossary/entries/facet-joint', '[id^=term-field]', '.term-list h2'],
  ['urgent-advice/entries/spinal-cord-compression', '[id^=action-field]', '.urgent-advice-panel'],
  ['settings/entries/site', '[id^=clinicName-field]', 'footer .name'],
])('shows %s as it appears on pages', async (path, field, selector) => {
  await openEditor(path);
  await page.locator(field).first().fill('Words that were typed');
  await shown().locator(selector).getByText('Words that were typed').waitFor();
  expect(await pane().locator('.search').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});

test('shows a picture that is not saved yet', async () => {
  await openEditor('articles/entries/acupuncture');
  const text = page.locator('[id^=body-field][contenteditable=true]');
  await text
    .getByText('Acupuncture is care')
    .first()
    .click({ position: { x: 5, y: 8 } });
  await page.getByRole('button', { name: 'Insert a block' }).click();
  await page.getByRole('option', { name: 'Picture with caption' }).click();
  await page.getByRole('button', { name: 'Choose a picture or upload one' }).click();
  const file = { name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Choose selected' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  const picture = shown().locator('.prose figure img').first();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(1);
  expect(complaints).toEqual([]);
});

test('never leaves the editor through a link', async () => {
  await openEditor('articles/entries/acupuncture');
  const address = page.url();
  await shown().getByRole('link', { name: 'Glossary' }).first().click();
  await shown().locator('.folded-contents summary').click();
  await shown().getByRole('link', { name: 'Sources', exact: true }).first().click();
  expect(page.url()).toBe(address);
  expect(await shown().locator('h1').textContent()).toMatch(/^Acupuncture/);
  const top = () =>
    shown()
      .locator('#sources')
      .evaluate((it) => it.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(1000);
});

test('axe finds no violations in the pane', async () => {
  await openEditor('articles/entries/acupuncture');
  const handle = await page.locator('#preview-pane').elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the pane has no page');
  expect(await findViolations(frame, '.preview')).toEqual([]);
});

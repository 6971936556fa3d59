/** Tests the essentials in a real browser: reading, search and the CMS. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';

const slug = 'massage-for-neck-pain';
const file = `content/articles/${slug}.mdx`;

let site: EditorSite;
let context: BrowserContext;

beforeAll(async () => {
  site = await makeEditorSite();
});
afterAll(() => site.remove());

beforeEach(async () => {
  site.complaints.length = 0;
  context = await site.openBrowser();
});
afterEach(() => context.close());

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

test('a reader gets from the home page to a section of a treatment', async () => {
  const page = await open('/');
  await page.locator('header').getByRole('link', { name: 'Treatments', exact: true }).click();
  await page.locator(`main a[href="/treatments/${slug}/"]`).first().click();
  expect(await page.locator('h1').innerText()).toBe('Massage for neck pain');

  // The table of contents marks the current section.
  await page.locator('h2#risks').evaluate((heading) => heading.scrollIntoView());
  await page.waitForFunction(
    () => document.querySelector('.contents a:target-current')?.textContent.trim() === 'Risks',
  );
});

test('a search for "neck massage" finds the massage article first', async () => {
  const page = await open('/search/');
  await page.getByLabel('What are you looking for?').fill('neck massage');
  const first = page.locator('.results h2 a').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toBe(`/treatments/${slug}/`);
});

test('editing a title and one word of the text changes only those two lines', async () => {
  const before = await site.git('show', `main:${file}`);
  const title = /^title: (.*)$/m.exec(before)?.[1] ?? '';
  const word = /\n---\n+(\w+)/.exec(before)?.[1] ?? '';

  const missing: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const page = await site.openEditor(context, `articles/entries/${slug}`);
  await page.getByText('Writing in').waitFor();
  await page.locator('[id^=title-field]').first().fill(`${title}, edited`);
  const text = page.locator('[id^=body-field][contenteditable=true]');
  await text
    .getByText(word)
    .first()
    .dblclick({ position: { x: 5, y: 8 } });
  await page.keyboard.type('Edited');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await page.getByText('Changes saved').waitFor();

  const [titleLine, textLine] = [`title: ${title}\n`, `\n---\n\n${word} `];
  expect(await site.git('show', `main:${file}`)).toBe(
    before.replace(titleLine, `title: ${title}, edited\n`).replace(textLine, '\n---\n\nEdited '),
  );
  expect(await site.git('show', '--format=%s', '--numstat', 'main')).toBe(
    `Update Treatment “${slug}”\n\n2\t2\t${file}\n`,
  );
  expect(await site.git('status', '--porcelain')).toBe('');
  expect(site.complaints).toEqual([]);
  // A browser with a window also requests the icon.
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  expect((await fetch(site.url + String(icon))).status).toBe(200);
  expect(missing).toEqual([]);

  await site.build();
  await page.goto(`${site.url}/treatments/${slug}/`);
  expect(await page.locator('h1').textContent()).toContain(`${title}, edited`);
  expect(await page.locator('main').textContent()).toContain('Edited ');
});

/** The real Decap in a real browser, on a repository of its own. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { adminPagePolicy } from '../../admin/page-policy.ts';
import { startLocalServer, type LocalServer } from '../../scripts/cms/local-server.ts';
import { buildSite } from '../../scripts/site/build-site.ts';
import { launchBrowser } from './browser.ts';
import { findFreePort } from './free-port.ts';
import { makeScratchSite, type ScratchSite } from './scratch-site.ts';

const slug = 'massage-for-neck-pain';
const article = `content/articles/${slug}.mdx`;

/** What undoes each step of the preparation, also where a later step fails. */
const cleaning: (() => unknown)[] = [];
let scratch: ScratchSite;
let siteUrl: string;
let cms: LocalServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  scratch = await makeScratchSite();
  cleaning.push(() => scratch.remove());
  await makeRepository();
  const [sitePort, port] = [await findFreePort(), await findFreePort()];
  siteUrl = `http://127.0.0.1:${sitePort}`;
  cms = await startLocalServer({
    repository: scratch.root,
    port,
    siteOrigin: siteUrl,
    mode: 'git',
  });
  cleaning.push(() => cms.stop());
  const site = await serveWithPolicy(sitePort);
  cleaning.push(() => site.close().closeAllConnections());
  browser = await launchBrowser();
  cleaning.push(() => browser.close());
  await build();
});

afterAll(async () => {
  for (const clean of cleaning.reverse()) await clean();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
});

async function git(...words: string[]): Promise<string> {
  return (await promisify(execFile)('git', words, { cwd: scratch.root })).stdout;
}

async function makeRepository(): Promise<void> {
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Editor');
  await git('config', 'user.email', 'editor@example.org');
  const ignored = ['node_modules', 'dist', '.astro', '.build'].join('\n');
  await writeFile(join(scratch.root, '.git/info/exclude'), ignored);
  await git('add', '.');
  await git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message=As it was');
}

/** Serves the site as the CMS's page is to be served: with its policy. */
async function serveWithPolicy(port: number): Promise<Server> {
  const policy = adminPagePolicy({ name: 'proxy', proxy_url: cms.proxyUrl });
  const files = sirv(join(scratch.root, 'dist'), {
    dev: true,
    setHeaders: (response, path) => {
      if (path.startsWith('/admin/')) response.setHeader('Content-Security-Policy', policy);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

function build(): Promise<void> {
  return buildSite({
    root: scratch.root,
    env: { SITE_URL: siteUrl, CMS_BACKEND: 'local', CMS_PROXY_URL: cms.proxyUrl },
  });
}

async function openEditor(path: string): Promise<void> {
  await page.goto(`${siteUrl}/admin/#/collections/${path}`);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText('Writing in').waitFor();
}

/** Presses "Publish now", which saves at once where no review is set up. */
async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
}

test('an edit of a title and of one word of the text changes those two lines and nothing else', async () => {
  const before = await git('show', `main:${article}`);
  const title = /^title: (.*)$/m.exec(before)?.[1] ?? '';
  const word = /\n---\n+(\w+)/.exec(before)?.[1] ?? '';

  await openEditor(`articles/entries/${slug}`);
  await page.locator('[id^=title-field]').first().fill(`${title}, edited`);
  const text = page.locator('[contenteditable=true][data-slate-editor=true]');
  await text
    .getByText(word)
    .first()
    .dblclick({ position: { x: 5, y: 8 } });
  await page.keyboard.type('Edited');
  await save();
  await page.getByText('Changes saved').waitFor();

  const [titleLine, textLine] = [`title: ${title}\n`, `\n---\n\n${word} `];
  expect(await git('show', `main:${article}`)).toBe(
    before.replace(titleLine, `title: ${title}, edited\n`).replace(textLine, '\n---\n\nEdited '),
  );
  expect(await git('show', '--format=%s', '--numstat', 'main')).toBe(
    `Update Treatment “${slug}”\n\n2\t2\t${article}\n`,
  );
  expect(await git('status', '--porcelain')).toBe('');
  expect(complaints).toEqual([]);

  await build();
  await page.goto(`${siteUrl}/treatments/${slug}/`);
  expect(await page.locator('h1').textContent()).toContain(`${title}, edited`);
  expect(await page.locator('main').textContent()).toContain('Edited ');
});

test('what the build would refuse is not saved, and the editor is told why', async () => {
  const before = await git('rev-parse', 'main');

  await openEditor('glossary/new');
  await page.locator('[id^=term-field]').fill('Facetectomy');
  await page.locator('[id^=definition-field]').fill('An operation that removes part of a joint.');
  await page.locator('[id^=source-field] button').first().click();
  await page.locator('[id^=id-field]').fill('example');
  await save();
  await page.getByText('Not saved. Source: “Title of the work” is missing').waitFor();
  expect(await git('rev-parse', 'main')).toBe(before);

  // While the refusal comes up, Decap takes no changes.
  const id = page.locator('[id^=id-field]');
  await expect
    .poll(async () => {
      await id.fill('');
      return id.inputValue();
    })
    .toBe('');
  await save();
  await page.getByText('Changes saved').waitFor();
  expect(await git('show', 'main:content/glossary/facetectomy.yaml')).toBe(
    'term: Facetectomy\ndefinition: An operation that removes part of a joint.\n',
  );
});

test('a rule of the model is told beside its field', async () => {
  await openEditor('glossary/new');
  await page.locator('[id^=term-field]').fill('x'.repeat(61));
  await page.locator('[id^=definition-field]').focus();

  await page.getByText('Word: must have at most 60 characters.').waitFor();
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from './processes/free-port.ts';
import { startNpm, type NpmProcess } from './processes/npm-process.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

const article = 'content/articles/massage-for-neck-pain.mdx';

let scratch: ScratchSite;
let start: NpmProcess;
let url: string;
let env: Record<string, string>;

beforeAll(async () => {
  scratch = await makeScratchSite();
  const [port, cmsPort] = [await findFreePort(), await findFreePort()];
  url = `http://127.0.0.1:${port}`;
  env = { PORT: String(port), CMS_PORT: String(cmsPort) };
  start = startNpm(scratch.root, ['start'], env);
  await start.waitFor('Press Ctrl+C');
});

afterAll(async () => {
  await start.stop();
  await scratch.remove();
});

async function read(path: string): Promise<string> {
  return (await fetch(url + path)).text();
}

test('npm start prints and serves the addresses of the library and the editor', async () => {
  await start.waitFor(`The library:  ${url}/`);
  await start.waitFor(`Its editor:   ${url}/admin/`);
  expect(await read('/treatments/massage-for-neck-pain/')).toContain('<h1');
  expect(await read('/admin/')).toContain('cms-config');
});

test('serves the 404 page for an unknown address', async () => {
  const response = await fetch(`${url}/nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page not found');
});

test('a second npm start uses the next ports, and leaves no process if it ends during the build', async () => {
  const second = startNpm(scratch.root, ['start'], env);
  await second.waitFor(`Another program uses port ${env.PORT}. The library goes to port`);
  await second.waitFor(`Another program uses port ${env.CMS_PORT}. What the editor saves goes to`);
  await second.waitFor('Building the site ...');
  const asides = async () =>
    (await readdir(join(scratch.root, '.build'))).filter((name) => /^site-\d/.test(name));
  await expect.poll(asides, { timeout: 60_000 }).not.toEqual([]);
  await second.signal('SIGTERM');
  await expect.poll(() => second.isAlive(), { timeout: 60_000 }).toBe(false);
  expect(await read('/')).toContain('<h1');
});

test('builds and serves a saved change, and explains a broken one without changing the site', async () => {
  await scratch.edit(article, (text) => text.replace('title: Massage', 'title: Neck massage'));
  await expect
    .poll(() => read('/treatments/massage-for-neck-pain/'), { timeout: 60_000, interval: 250 })
    .toContain('Neck massage for neck pain');

  await scratch.edit(article, (text) =>
    text.replace('careLevel: conservative', 'careLevel: gentle'),
  );
  await start.waitFor('The site is unchanged.');
  await start.waitFor('“Level of care” holds "gentle"');
  expect(await read('/treatments/massage-for-neck-pain/')).toContain('Neck massage for neck pain');
});

test('Ctrl+C leaves no process', async () => {
  await start.signal('SIGINT');
  await expect.poll(() => start.isAlive(), { timeout: 60_000 }).toBe(false);
});

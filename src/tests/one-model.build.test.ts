import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

const run = promisify(execFile);
const env = {
  ...process.env,
  CMS_BACKEND: 'local',
  CMS_PROXY_URL: 'http://127.0.0.1:8081/api/v1',
};

let site: ScratchSite;

beforeAll(async () => {
  site = await makeScratchSite();
  await site.edit('content/articles/massage-for-neck-pain.mdx', (text) =>
    text.replace('status: ', 'video: https://example.org/video\nstatus: '),
  );
});

afterAll(() => site.remove());

const build = () => run('npm', ['run', 'build'], { cwd: site.root, env });

test('a field that is not in the article schema stops the build', async () => {
  await expect(build()).rejects.toThrow('there is no field "video"');
});

test('adding an optional field to the article schema is enough to add it to the form and the build', async () => {
  await site.edit('src/model/article.ts', (text) =>
    text
      .replace('  ...publication,\n', "  video: webAddress({ title: 'Video' }).optional(),\n$&")
      .replace('relationTo }', 'relationTo, webAddress }'),
  );
  await build();
  const page = await readFile(join(site.root, 'dist/admin/index.html'), 'utf8');
  expect(page).toContain('"name":"video","label":"Video","widget":"string","required":false');
});

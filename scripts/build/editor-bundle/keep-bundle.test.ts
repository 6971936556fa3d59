import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintSources, keepBundle } from './keep-bundle.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'keep-bundle-'));
  for (const file of ['package.json', 'admin/main.ts', 'scripts/build/a.ts', 'src/model/a.ts']) {
    await write(file, 'one');
  }
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

test('builds a bundle once for the same sources, and copies it to every site', async () => {
  let builds = 0;
  const build = async (folder: string) => {
    builds += 1;
    await mkdir(folder);
    await writeFile(join(folder, 'editor.js'), 'program');
  };
  for (const name of ['first', 'second']) {
    const outFolder = join(root, name);
    await keepBundle({ root, name: 'editor', version: 'abc', outFolder, build });
    expect(await readFile(join(outFolder, 'editor.js'), 'utf8')).toBe('program');
  }
  await keepBundle({ root, name: 'editor', version: 'def', outFolder: join(root, 'third'), build });
  expect(builds).toBe(2);
});

test.each(['package.json', 'node_modules/.package-lock.json', 'admin/main.ts', 'src/model/a.ts'])(
  'a change to %s requires a new bundle',
  async (file) => {
    const before = await fingerprintSources(root);
    await write(file, 'two');
    expect(await fingerprintSources(root)).not.toBe(before);
  },
);

test.each(['content/articles/a.mdx', 'src/tests/a.ts', 'src/pages/a.astro', 'admin/main.test.ts'])(
  'a change to %s requires no new bundle',
  async (file) => {
    const before = await fingerprintSources(root);
    await write(file, 'two');
    expect(await fingerprintSources(root)).toBe(before);
  },
);

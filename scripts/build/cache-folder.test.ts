import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseCacheFolder } from './cache-folder.ts';

test('another model has another cache, and the same model the same', async () => {
  const root = await mkdtemp(join(tmpdir(), 'cache-folder-'));
  try {
    await cp('src/model', join(root, 'src/model'), { recursive: true });
    const before = chooseCacheFolder(root);
    expect(before).toBe(chooseCacheFolder(process.cwd()));
    const file = join(root, 'src/model/page.ts');
    await writeFile(file, (await readFile(file, 'utf8')).replace('max: 70', 'max: 71'));
    expect(chooseCacheFolder(root)).not.toBe(before);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

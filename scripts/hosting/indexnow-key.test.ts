import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeKeyFile } from './indexnow-key.ts';

const key = 'a1b2c3d4e5f6';

test('writes the key to a file of its name, and nothing without a valid key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'indexnow-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeKeyFile(folder, undefined);
  await expect(writeKeyFile(folder, '../evil')).rejects.toThrow('INDEXNOW_KEY is "../evil"');
  expect((await readdir(folder)).filter((name) => name.endsWith('.txt'))).toEqual([]);
  await writeKeyFile(folder, key);
  expect(await readFile(join(folder, `${key}.txt`), 'utf8')).toBe(key);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeftovers, makeOwnName } from './own-names.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-names-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('removes what ended processes left, and nothing of running ones or with other names', async () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const own = makeOwnName('site');
  mkdirSync(join(folder, `site-${ended}-1/deep`), { recursive: true });
  for (const name of [own, `${own}-old`, `site-${process.pid}-99999`, `site-${process.ppid}-1`]) {
    writeFileSync(join(folder, name), '');
  }
  for (const name of [`site-${ended}-2-old`, `other-${ended}-1`, 'site', `site-${ended}`]) {
    writeFileSync(join(folder, name), '');
  }
  await clearLeftovers(folder, ['site']);

  expect(readdirSync(folder).sort()).toEqual(
    [
      own,
      `${own}-old`,
      `site-${process.ppid}-1`,
      `other-${ended}-1`,
      'site',
      `site-${ended}`,
    ].sort(),
  );
});

test('accepts a folder that does not exist', async () => {
  await expect(clearLeftovers(join(folder, 'none'), ['site'])).resolves.toBeUndefined();
});

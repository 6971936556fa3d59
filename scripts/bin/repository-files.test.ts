import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const lockfile = z.object({
  packages: z.record(z.string(), z.looseObject({ integrity: z.string().optional() })),
});

test('the lockfile has a hash for every package of every platform', () => {
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const unchecked = installed.filter(
    ([, { integrity }]) => !(integrity ?? '').startsWith('sha512-'),
  );
  expect(installed.length).toBeGreaterThan(500);
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

test('the repository has no symbolic links, which could lead a tool into content/', () => {
  const { stdout } = spawnSync('git', ['ls-files', '--stage', '-z'], { encoding: 'utf8' });
  const files = stdout.split('\0').filter(Boolean);
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((line) => !/^100(?:644|755) /.test(line))).toEqual([]);
});

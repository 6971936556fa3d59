import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a clone with core.autocrlf=true gets LF line endings, as the checks require', () => {
  const own = mkdtempSync(join(tmpdir(), 'line-ends-'));
  try {
    const [project, clone] = [join(own, 'project'), join(own, 'clone')];
    const git = (folder: string, ...args: string[]) =>
      execFileSync(
        'git',
        ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
        { stdio: 'pipe' },
      );
    git(own, 'init', '--quiet', project);
    copyFileSync('.gitattributes', join(project, '.gitattributes'));
    for (const name of ['page.mdx', 'page.ts']) writeFileSync(join(project, name), 'one\ntwo\n');
    git(project, 'add', '.');
    git(project, 'commit', '--quiet', '--no-gpg-sign', '--message=Two files');
    git(own, 'clone', '--quiet', '--config', 'core.autocrlf=true', project, clone);
    for (const name of ['page.mdx', 'page.ts']) {
      expect(readFileSync(join(clone, name), 'utf8')).toBe('one\ntwo\n');
    }
  } finally {
    rmSync(own, { recursive: true });
  }
});

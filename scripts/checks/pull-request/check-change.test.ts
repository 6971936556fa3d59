import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Each test runs git several times.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const script = resolve('scripts/bin/check-change.ts');
let own: string;
let clone: string;
let base: string;

/** Creates a clone with the change, next to a working tree of the trusted branch. */
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'change-'));
  clone = join(own, 'change');
  write(join(own, 'trusted/content/articles/massage.mdx'), 'old');
  write(join(clone, 'content/articles/massage.mdx'), 'old');
  write(join(clone, 'scripts/build.ts'), 'code');
  git('init', '--quiet', '--initial-branch=main');
  base = commit();
});
afterEach(() => rmSync(own, { recursive: true }));

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', ['-C', clone, ...identity, ...args], { encoding: 'utf8' }).trim();
}

function commit(): string {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'change');
  return git('rev-parse', 'HEAD');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs the check on the change, as the workflow does. */
function check(people: { AUTHOR: string; PUSHER?: string }) {
  const outputs = join(own, 'outputs');
  writeFileSync(outputs, '');
  const run = spawnSync(process.execPath, [script, clone], {
    cwd: join(own, 'trusted'),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      PUSHER: people.AUTHOR,
      ...people,
      BASE: base,
      HEAD: commit(),
      DEVELOPERS: 'ada, grace',
      GITHUB_OUTPUT: outputs,
    },
  });
  const checked = readFileSync(join(own, 'trusted/content/articles/massage.mdx'), 'utf8');
  return {
    passed: run.status === 0,
    report: run.stdout + run.stderr,
    output: readFileSync(outputs, 'utf8'),
    checked,
  };
}

test("hands an editor's text to the checks of the trusted branch", () => {
  write(join(clone, 'content/articles/massage.mdx'), 'new');
  expect(check({ AUTHOR: 'emma' })).toMatchObject({
    passed: true,
    output: 'content=true\n',
    checked: 'new',
  });
});

test('rejects an editor’s change to code, with the files and the reason', () => {
  write(join(clone, 'content/articles/massage.mdx'), 'new');
  write(join(clone, 'scripts/build.ts'), 'evil');
  write(join(clone, '.github/workflows/own.yml'), 'evil');
  const { passed, report, output, checked } = check({ AUTHOR: 'emma' });
  expect({ passed, output, checked }).toEqual({
    passed: false,
    output: 'content=false\n',
    checked: 'old',
  });
  expect(report).toMatchInlineSnapshot(`
    ".github/workflows/own.yml
      the file is outside content/, and emma may change only content
        -> Leave it out, or ask a developer to make the change (the variable DEVELOPERS lists them).

    scripts/build.ts
      the file is outside content/, and emma may change only content
        -> Leave it out, or ask a developer to make the change (the variable DEVELOPERS lists them).

    the change: 2 errors
    "
  `);
});

test('rejects code that somebody else pushes onto a developer’s change', () => {
  write(join(clone, 'scripts/build.ts'), 'evil');
  expect(check({ AUTHOR: 'ada', PUSHER: 'emma' }).passed).toBe(false);
});

test('accepts a developer’s change to code, and leaves it to the workflow Check', () => {
  write(join(clone, 'scripts/build.ts'), 'better');
  expect(check({ AUTHOR: 'Ada' })).toMatchObject({ passed: true, output: 'content=false\n' });
});

test('leaves a change to content and code to the workflow Check', () => {
  write(join(clone, 'content/articles/massage.mdx'), 'new');
  write(join(clone, 'src/library.ts'), '// one line\n');
  expect(check({ AUTHOR: 'ada' })).toMatchObject({
    passed: true,
    output: 'content=false\n',
    checked: 'old',
  });
});

test('rejects a symbolic link under content/ from anyone', () => {
  symlinkSync('/etc/passwd', join(clone, 'content/articles/link.mdx'));
  const { passed, report } = check({ AUTHOR: 'ada' });
  expect(passed).toBe(false);
  expect(report).toContain('content/articles/link.mdx');
  expect(report).toContain('it is not a regular file');
});

test('does not take content-old/ for content/', () => {
  write(join(clone, 'content-old/x.ts'), 'evil');
  expect(check({ AUTHOR: 'emma' }).passed).toBe(false);
});

test('rejects a change that deletes all content', () => {
  rmSync(join(clone, 'content'), { recursive: true });
  const { passed, report, output, checked } = check({ AUTHOR: 'emma' });
  expect({ passed, output, checked }).toEqual({
    passed: false,
    output: 'content=false\n',
    checked: 'old',
  });
  expect(report).toContain('the change deletes everything under content/');
  expect(report).not.toContain('ENOENT');
});

test('prints no workflow command that a file name contains', () => {
  write(join(clone, 'a\n::warning::all is well'), 'evil');
  const { passed, report } = check({ AUTHOR: 'emma' });
  expect(passed).toBe(false);
  expect(report).not.toMatch(/^::/m);
});

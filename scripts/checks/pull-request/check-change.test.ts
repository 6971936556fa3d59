import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Each runs git several times.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const script = resolve('scripts/bin/check-change.ts');
let own: string;
let clone: string;
let base: string;

/** A clone of a repository in which an editor changes something, and the trusted branch beside it. */
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

/** Runs the check on the change as the workflow does. */
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
  const judged = readFileSync(join(own, 'trusted/content/articles/massage.mdx'), 'utf8');
  return {
    passed: run.status === 0,
    report: run.stdout + run.stderr,
    output: readFileSync(outputs, 'utf8'),
    judged,
  };
}

test("an editor's text is handed to the checks of the trusted branch", () => {
  write(join(clone, 'content/articles/massage.mdx'), 'new');
  expect(check({ AUTHOR: 'emma' })).toMatchObject({
    passed: true,
    output: 'content=true\n',
    judged: 'new',
  });
});

test('an editor who changes code is refused, and told what and why', () => {
  write(join(clone, 'content/articles/massage.mdx'), 'new');
  write(join(clone, 'scripts/build.ts'), 'evil');
  write(join(clone, '.github/workflows/own.yml'), 'evil');
  const { passed, report, output, judged } = check({ AUTHOR: 'emma' });
  expect({ passed, output, judged }).toEqual({
    passed: false,
    output: 'content=false\n',
    judged: 'old',
  });
  expect(report).toMatchInlineSnapshot(`
    ".github/workflows/own.yml
      it is outside content/, and emma may change only what is there
        -> Leave it out, or have a developer make the change (the variable DEVELOPERS names them).

    scripts/build.ts
      it is outside content/, and emma may change only what is there
        -> Leave it out, or have a developer make the change (the variable DEVELOPERS names them).

    the change: 2 errors
    "
  `);
});

test('code pushed onto a developer’s change by somebody else is refused', () => {
  write(join(clone, 'scripts/build.ts'), 'evil');
  expect(check({ AUTHOR: 'ada', PUSHER: 'emma' }).passed).toBe(false);
});

test('a developer may change code; it is no content to judge', () => {
  write(join(clone, 'scripts/build.ts'), 'better');
  expect(check({ AUTHOR: 'Ada' })).toMatchObject({ passed: true, output: 'content=false\n' });
});

test('one line of code beside content takes the long way', () => {
  write(join(clone, 'content/articles/massage.mdx'), 'new');
  write(join(clone, 'src/library.ts'), '// one line\n');
  expect(check({ AUTHOR: 'ada' })).toMatchObject({
    passed: true,
    output: 'content=false\n',
    judged: 'old',
  });
});

test('a link under content/ is refused, whoever makes it', () => {
  symlinkSync('/etc/passwd', join(clone, 'content/articles/link.mdx'));
  const { passed, report } = check({ AUTHOR: 'ada' });
  expect(passed).toBe(false);
  expect(report).toContain('content/articles/link.mdx');
  expect(report).toContain('it is no plain file');
});

test('a folder whose name only begins like content is outside of it', () => {
  write(join(clone, 'content-old/x.ts'), 'evil');
  expect(check({ AUTHOR: 'emma' }).passed).toBe(false);
});

test('a change that deletes all content is refused in words', () => {
  rmSync(join(clone, 'content'), { recursive: true });
  const { passed, report, output, judged } = check({ AUTHOR: 'emma' });
  expect({ passed, output, judged }).toEqual({
    passed: false,
    output: 'content=false\n',
    judged: 'old',
  });
  expect(report).toContain('the change deletes everything under content/');
  expect(report).not.toContain('ENOENT');
});

test('a file name cannot speak to the workflow that prints it', () => {
  write(join(clone, 'a\n::warning::all is well'), 'evil');
  const { passed, report } = check({ AUTHOR: 'emma' });
  expect(passed).toBe(false);
  expect(report).not.toMatch(/^::/m);
});

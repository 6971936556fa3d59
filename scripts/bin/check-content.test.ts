import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/validation/diagnostic.ts';
import { withContent, type Changes } from '../checks/content/testing/content-tree.ts';
import { article, articleBody } from '../checks/content/testing/small-library.ts';

function run(script: string, changes: Changes, ...args: string[]) {
  const path = join(import.meta.dirname, script);
  return withContent(changes, (cwd) => {
    const env = { ...process.env, GITHUB_ACTIONS: '' };
    return spawnSync(process.execPath, [path, ...args], { cwd, env, encoding: 'utf8' });
  });
}

const massage = 'content/articles/massage.mdx';
const wordy = article({ body: `${articleBody}\nMassage cures pain.\n` });
const wrong = article({ body: `${articleBody}\nIt took 3 weeks.\n` });

test('check:content gives no advice on language by default', async () => {
  const { status, stdout } = await run('check-content.ts', { [massage]: wordy });
  expect(status).toBe(0);
  expect(stdout).toBe('content: no problems\n');
});

test('check:content --advice gives advice on language', async () => {
  const { status, stdout } = await run('check-content.ts', { [massage]: wordy }, '--advice');
  expect(status).toBe(0);
  expect(stdout).toContain('promises more than anyone can keep');
});

test('check:content fails on an error', async () => {
  const { status, stdout } = await run('check-content.ts', { [massage]: wrong });
  expect(status).toBe(1);
  expect(stdout).toContain('the figure "3 weeks" has no source');
});

test('check:content --json prints JSON and nothing else', async () => {
  const { status, stdout } = await run('check-content.ts', { [massage]: wrong }, '--json');
  expect(status).toBe(1);
  const diagnostics = JSON.parse(stdout) as Diagnostic[];
  expect(diagnostics.map(({ file }) => file)).toEqual([massage]);
});

test('check:content --rule runs a single rule, and lists all rules if it does not exist', async () => {
  const body = `${articleBody}\nIt took 3 weeks. See [it](/none/).\n`;
  const changes = { [massage]: article({ body }) };
  const { stdout } = await run('check-content.ts', changes, '--rule', 'internal-link', '--json');
  expect((JSON.parse(stdout) as Diagnostic[]).map(({ rule }) => rule)).toEqual(['internal-link']);
  const unknown = await run('check-content.ts', changes, '--rule', 'figures');
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toContain('There is no rule "figures". The rules are: file-place,');
});

test('check:language prints the table and the advice, and passes', async () => {
  const { status, stdout } = await run('check-language.ts', { [massage]: wordy });
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "grade  choppy  long sentences  long paragraphs  medical words  phrases  page
      0.2       0               0                0              0        0  content/conditions/neck-pain.mdx
     -0.5       0               0                0              0        1  content/articles/massage.mdx

    content/articles/massage.mdx
      line 46, advice: "cures" promises more than anyone can keep: "Massage cures pain."
        -> Write "may ease" or "may help", with what studies found.

    language: 1 piece of advice
    "
  `);
});

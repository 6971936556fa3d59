import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRepository } from './check-repository.ts';
import { recordAnswers } from './github-answers.ts';
import { makeGoodAnswers } from './testing/answers.ts';

/** The good answers, with one changed by replacing text in its JSON. */
function change(path: string, from: string | RegExp, to: string): Record<string, unknown> {
  const answers = makeGoodAnswers();
  const text = JSON.stringify(answers[path]);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { ...answers, [path]: JSON.parse(changed) as unknown };
}

const listMessages = (answers: Record<string, unknown>) =>
  checkRepository(answers).map(({ file, message }) => `${file}: ${message}`);

test('accepts a repository that is set up as docs/deploying.md describes', () => {
  expect(checkRepository(makeGoodAnswers())).toEqual([]);
});

const rules = 'rules/branches/main';

test.each([
  [
    rules,
    '"required_approving_review_count":1',
    '"required_approving_review_count":0',
    'main accepts a change without approval',
  ],
  [
    rules,
    '"require_last_push_approval":true',
    '"require_last_push_approval":false',
    'pushed after it',
  ],
  [
    rules,
    '"dismiss_stale_reviews_on_push":true',
    '"dismiss_stale_reviews_on_push":false',
    'pushed after it',
  ],
  [rules, '"deletion"', '"creation"', 'main can be deleted'],
  [rules, '"non_fast_forward"', '"update"', 'main can be overwritten'],
  [rules, '"context":"ready"', '"context":"other"', 'without the check "ready"'],
  [
    rules,
    '"context":"ready","integration_id":15368',
    '"context":"ready"',
    'without the check "ready"',
  ],
  [rules, '"workflows","ruleset', '"other","ruleset', 'can replace .github/workflows/editors.yml'],
  [
    rules,
    /refs\/heads\/main(?=[^}]*}]}}]$)/,
    'refs/heads/theirs',
    'can replace .github/workflows/editors.yml',
  ],
  ['rulesets', '"active"', '"evaluate"', 'the ruleset "main" is not active'],
  [
    'rulesets/42',
    '[]',
    '[{"actor_id":5,"actor_type":"RepositoryRole","bypass_mode":"always"}]',
    'bypassed',
  ],
  [
    'environments',
    /("preview".*)\{"protected_branches":false,"custom_branch_policies":true}/,
    '$1null',
    'preview: a workflow on any branch',
  ],
  [
    'environments',
    /"name":"production"/,
    '"name":"staging"',
    'production: a workflow on any branch',
  ],
  [
    'environments/preview/deployment-branch-policies',
    '"main"',
    '"*"',
    'preview: a workflow on any branch',
  ],
  ['environments/preview/secrets', 'PREVIEW_', '', 'preview: it has CLOUDFLARE_API_TOKEN'],
  [
    'environments/production/secrets',
    'CLOUDFLARE',
    'PREVIEW_CLOUDFLARE',
    'production: it has PREVIEW_',
  ],
  ['actions/permissions/workflow', '"read"', '"write"', 'can write to the repository'],
  ['actions/permissions/workflow', 'false', 'true', 'can approve a pull request'],
  [
    'actions/secrets',
    '[]',
    '[{"name":"DEPLOY_KEY"}]',
    'DEPLOY_KEY is a secret of the whole repository',
  ],
  ['actions/variables', '"ada, grace"', '" "', 'no developers are listed'],
])('reports in %s that %s is %s', (path, from, to, message) => {
  expect(listMessages(change(path, from, to)).join('\n')).toContain(message);
});

test.each(Object.keys(makeGoodAnswers()))('reports a missing answer for %s', (path) => {
  expect(listMessages({ ...makeGoodAnswers(), [path]: undefined })).not.toEqual([]);
  expect(
    listMessages({ ...makeGoodAnswers(), [path]: { message: 'Not Found', status: '404' } }),
  ).not.toEqual([]);
});

test('requests every answer that it checks', async () => {
  const answers = makeGoodAnswers();
  expect(await recordAnswers((path) => Promise.resolve(answers[path]))).toEqual(answers);
});

test('workflows use the secrets of the environment that the check expects', () => {
  const used = (name: string) =>
    [...readFileSync(`.github/workflows/${name}`, 'utf8').matchAll(/secrets\.(\w+)/g)].map(
      ([, secret = '']) => secret,
    );
  expect(used('preview.yml').every((secret) => secret.startsWith('PREVIEW_'))).toBe(true);
  expect(used('publish.yml').some((secret) => secret.startsWith('PREVIEW_'))).toBe(false);
  expect(used('preview.yml').length + used('publish.yml').length).toBeGreaterThan(4);
});

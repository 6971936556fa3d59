import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import {
  answerSchemas,
  branchPolicies,
  environmentNames,
  environmentSecrets,
  policiesPath,
  ruleset,
  rulesetPath,
  secretsPath,
  type BranchRule,
  type GitHubAnswers,
} from './github-answers.ts';

/** The app ID of GitHub Actions; only its workflows can report a check under this ID. */
const gitHubActions = 15368;

/** The checks that a change must pass, and the workflows of the main branch that run them. */
const requiredChecks = ['ready'] as const;
const requiredWorkflows = ['.github/workflows/check.yml', '.github/workflows/editors.yml'] as const;

const settingsPages = {
  rules: 'Settings > Rules > Rulesets',
  actions: 'Settings > Actions > General',
  secrets: 'Settings > Secrets and variables > Actions',
  environment: (name: string) => `Settings > Environments > ${name}`,
};

type Report = (file: string, message: string, fix: string) => void;

/**
 * Compares the settings of a repository with those that docs/deploying.md, "Protect the branch", asks for.
 *
 * @param answers The answers of GitHub's API, from `recordAnswers`.
 */
export function checkRepository(answers: GitHubAnswers): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (file, message, fix) =>
    diagnostics.push({ rule: 'repository-settings', severity: 'error', file, message, fix });
  checkRules(answers, report);
  checkEnvironments(answers, report);
  checkActions(answers, report);
  return diagnostics;
}

/** An answer; undefined, and reported, if it is missing or does not have the documented shape. */
function read<Name extends keyof typeof answerSchemas>(
  answers: GitHubAnswers,
  name: Name,
  report: Report,
) {
  const { data, error } = answerSchemas[name].safeParse(answers[name]);
  if (error) reportUnread(name, report);
  return data as ReturnType<(typeof answerSchemas)[Name]['parse']> | undefined;
}

function reportUnread(path: string, report: Report): void {
  report(
    path,
    'GitHub did not return these settings, so they are not checked',
    'Sign in as an administrator of the repository (gh auth login) and run the check again.',
  );
}

function checkRules(answers: GitHubAnswers, report: Report): void {
  const rules = read(answers, 'rules/branches/main', report)?.filter((it) => it !== undefined);
  if (!rules) return;
  const find = <Type extends BranchRule['type']>(type: Type) =>
    rules.filter((each): each is Extract<BranchRule, { type: Type }> => each.type === type);
  const require = (isMet: boolean, message: string, fix: string) => {
    if (!isMet) report(settingsPages.rules, message, fix);
  };

  const reviews = find('pull_request').map(({ parameters }) => parameters);
  require(reviews.some(
    (each) => each.required_approving_review_count >= 1,
  ), 'main accepts a change without approval', 'Require a pull request with one approval before merging.');
  require(reviews.some(
    (each) => each.require_last_push_approval && each.dismiss_stale_reviews_on_push,
  ), 'an approval still counts for commits pushed after it', 'Turn on "Dismiss stale pull request approvals" and "Require approval of the most recent reviewable push".');
  for (const type of ['deletion', 'non_fast_forward'] as const) {
    const what = type === 'deletion' ? 'be deleted' : 'be overwritten by a force push';
    const fix = `Turn on "${type === 'deletion' ? 'Restrict deletions' : 'Block force pushes'}".`;
    require(rules.some((each) => each.type === type), `main can ${what}`, fix);
  }
  const checks = find('required_status_checks').flatMap(
    ({ parameters }) => parameters.required_status_checks,
  );
  for (const name of requiredChecks) {
    require(checks.some(
      (it) => it.context === name && it.integration_id === gitHubActions,
    ), `main accepts a change without the check "${name}" of GitHub Actions`, `Require the status check "${name}", with GitHub Actions as its source.`);
  }
  const workflows = find('workflows').flatMap(({ parameters }) => parameters.workflows);
  for (const path of requiredWorkflows) {
    require(workflows.some(
      (it) => it.path === path && it.ref === 'refs/heads/main',
    ), `a pushed workflow can replace ${path}`, `In the organization's ruleset, require the workflow ${path} of the branch main.`);
  }
  checkBypasses(answers, report);
}

/** Reports rulesets that are inactive or that somebody may bypass. */
function checkBypasses(answers: GitHubAnswers, report: Report): void {
  for (const { id, name, enforcement, target } of read(answers, 'rulesets', report) ?? []) {
    if (target !== 'branch') continue;
    if (enforcement !== 'active') {
      report(
        settingsPages.rules,
        `the ruleset "${name}" is not active`,
        'Set its enforcement to "Active".',
      );
    }
    const { data } = ruleset.safeParse(answers[rulesetPath(id)]);
    if (!data?.bypass_actors) reportUnread(rulesetPath(id), report);
    else if (data.bypass_actors.length > 0) {
      report(
        settingsPages.rules,
        `the ruleset "${name}" can be bypassed`,
        'Empty its bypass list: administrators need a pull request too.',
      );
    }
  }
}

function checkEnvironments(answers: GitHubAnswers, report: Report): void {
  const found = read(answers, 'environments', report)?.environments;
  if (!found) return;
  for (const name of environmentNames) {
    const page = settingsPages.environment(name);
    const policy = found.find((each) => each.name === name)?.deployment_branch_policy;
    const { data: named } = branchPolicies.safeParse(answers[policiesPath(name)]);
    const branches = named?.branch_policies.map((each) => each.name) ?? [];
    const isMainAlone = policy?.custom_branch_policies === true && branches.join() === 'main';
    if (!isMainAlone && policy?.protected_branches !== true) {
      report(
        page,
        'a workflow on any branch can read its secrets',
        'Under "Deployment branches and tags", choose "Selected branches and tags", and list only main.',
      );
    }
    const { data: held } = environmentSecrets.safeParse(answers[secretsPath(name)]);
    if (!held) {
      reportUnread(secretsPath(name), report);
      continue;
    }
    const foreign = held.secrets.filter((it) => isPreview(it.name) !== (name === 'preview'));
    for (const secret of foreign) {
      report(
        page,
        `it has ${secret.name}, which is for the other environment`,
        'Previews need their own project and tokens; the names of those begin with PREVIEW_.',
      );
    }
  }
}

function isPreview(secret: string): boolean {
  return secret.startsWith('PREVIEW_');
}

function checkActions(answers: GitHubAnswers, report: Report): void {
  const permissions = read(answers, 'actions/permissions/workflow', report);
  if (permissions?.default_workflow_permissions === 'write') {
    report(
      settingsPages.actions,
      'a workflow without declared permissions can write to the repository',
      'Under "Workflow permissions", choose "Read repository contents and packages permissions".',
    );
  }
  if (permissions?.can_approve_pull_request_reviews) {
    report(
      settingsPages.actions,
      'a workflow can approve a pull request',
      'Turn off "Allow GitHub Actions to create and approve pull requests".',
    );
  }
  for (const { name } of read(answers, 'actions/secrets', report)?.secrets ?? []) {
    report(
      settingsPages.secrets,
      `${name} is a secret of the whole repository, which a workflow on any branch can read`,
      'Put it into the environment "production" or "preview", and delete it here.',
    );
  }
  const { variables } = read(answers, 'actions/variables', report) ?? {};
  if (variables && !variables.some(({ name, value }) => name === 'DEVELOPERS' && value.trim())) {
    report(
      settingsPages.secrets,
      'no developers are listed',
      'Set the variable DEVELOPERS to the login names of the people who may change code.',
    );
  }
}

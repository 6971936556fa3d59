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

/** The app that GitHub Actions reports its checks as: nobody else can set a check of its name. */
const gitHubActions = 15368;

/** The jobs whose checks a change must pass, and the workflows of the main branch that run them. */
const requiredChecks = ['ready'] as const;
const requiredWorkflows = ['.github/workflows/check.yml', '.github/workflows/editors.yml'] as const;

const places = {
  rules: 'Settings > Rules > Rulesets',
  actions: 'Settings > Actions > General',
  secrets: 'Settings > Secrets and variables > Actions',
  environment: (name: string) => `Settings > Environments > ${name}`,
};

type Report = (file: string, message: string, fix: string) => void;

/**
 * Compares the settings of a repository with those that keep its secrets from whoever can push
 * (README.md, "Protect the branch").
 *
 * @param answers What GitHub's API answered, as `recordAnswers` collects it.
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

/** @returns undefined where the answer is missing or not what GitHub documents; that is reported. */
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
    'GitHub did not answer with these settings, so they are not checked',
    'Sign in as an administrator of the repository (gh auth login), and run the check again.',
  );
}

function checkRules(answers: GitHubAnswers, report: Report): void {
  const rules = read(answers, 'rules/branches/main', report)?.filter((it) => it !== undefined);
  if (!rules) return;
  const find = <Type extends BranchRule['type']>(type: Type) =>
    rules.filter((each): each is Extract<BranchRule, { type: Type }> => each.type === type);
  const demand = (isSo: boolean, message: string, fix: string) => {
    if (!isSo) report(places.rules, message, fix);
  };

  const reviews = find('pull_request').map(({ parameters }) => parameters);
  demand(
    reviews.some((each) => each.required_approving_review_count >= 1),
    'main takes a change that nobody approved',
    'Require a pull request with one approval before merging.',
  );
  demand(
    reviews.some((each) => each.require_last_push_approval && each.dismiss_stale_reviews_on_push),
    'an approval of main counts for what is pushed after it',
    'Turn on "Dismiss stale pull request approvals" and "Require approval of the most recent reviewable push".',
  );
  for (const type of ['deletion', 'non_fast_forward'] as const) {
    const what = type === 'deletion' ? 'be deleted' : 'be overwritten by a force push';
    const fix = `Turn on "${type === 'deletion' ? 'Restrict deletions' : 'Block force pushes'}".`;
    demand(
      rules.some((each) => each.type === type),
      `main can ${what}`,
      fix,
    );
  }
  const checks = find('required_status_checks').flatMap(
    ({ parameters }) => parameters.required_status_checks,
  );
  for (const name of requiredChecks) {
    demand(
      checks.some((it) => it.context === name && it.integration_id === gitHubActions),
      `main takes a change without the check "${name}" of GitHub Actions`,
      `Require the status check "${name}", with GitHub Actions as its source.`,
    );
  }
  const workflows = find('workflows').flatMap(({ parameters }) => parameters.workflows);
  for (const path of requiredWorkflows) {
    demand(
      workflows.some((it) => it.path === path && it.ref === 'refs/heads/main'),
      `a workflow that somebody pushes can stand in for ${path}`,
      `In the organization's ruleset, require the workflow ${path} of the branch main.`,
    );
  }
  checkBypasses(answers, report);
}

/** Whoever may bypass a rule is not held by it. */
function checkBypasses(answers: GitHubAnswers, report: Report): void {
  for (const { id, name, enforcement, target } of read(answers, 'rulesets', report) ?? []) {
    if (target !== 'branch') continue;
    if (enforcement !== 'active') {
      report(
        places.rules,
        `the ruleset "${name}" is not active`,
        'Set its enforcement to "Active".',
      );
    }
    const { data } = ruleset.safeParse(answers[rulesetPath(id)]);
    if (!data?.bypass_actors) reportUnread(rulesetPath(id), report);
    else if (data.bypass_actors.length > 0) {
      report(
        places.rules,
        `the ruleset "${name}" can be bypassed`,
        'Empty its bypass list: administrators go through a pull request as well.',
      );
    }
  }
}

function checkEnvironments(answers: GitHubAnswers, report: Report): void {
  const found = read(answers, 'environments', report)?.environments;
  if (!found) return;
  for (const name of environmentNames) {
    const place = places.environment(name);
    const policy = found.find((each) => each.name === name)?.deployment_branch_policy;
    const { data: named } = branchPolicies.safeParse(answers[policiesPath(name)]);
    const branches = named?.branch_policies.map((each) => each.name) ?? [];
    const isMainAlone = policy?.custom_branch_policies === true && branches.join() === 'main';
    if (!isMainAlone && policy?.protected_branches !== true) {
      report(
        place,
        'a workflow on any branch can read its secrets',
        'Under "Deployment branches and tags" choose "Selected branches and tags", and name main alone.',
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
        place,
        `it holds ${secret.name}, which is for the other environment`,
        'Previews have tokens of their own, whose names begin with PREVIEW_, for a project of their own.',
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
      places.actions,
      'a workflow that asks for no permissions may write to the repository',
      'Under "Workflow permissions" choose "Read repository contents and packages permissions".',
    );
  }
  if (permissions?.can_approve_pull_request_reviews) {
    report(
      places.actions,
      'a workflow can approve a pull request',
      'Turn off "Allow GitHub Actions to create and approve pull requests".',
    );
  }
  for (const { name } of read(answers, 'actions/secrets', report)?.secrets ?? []) {
    report(
      places.secrets,
      `${name} is a secret of the whole repository, which a workflow on any branch can read`,
      'Put it into the environment "production" or "preview", and delete it here.',
    );
  }
  const { variables } = read(answers, 'actions/variables', report) ?? {};
  if (variables && !variables.some(({ name, value }) => name === 'DEVELOPERS' && value.trim())) {
    report(
      places.secrets,
      'nobody is named as a developer',
      'Set the variable DEVELOPERS to the login names of those who may change code.',
    );
  }
}

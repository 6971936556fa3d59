import * as z from 'zod';

/** Answers of GitHub's REST API about a repository, by path. */
export type GitHubAnswers = Readonly<Record<string, unknown>>;

const names = z.array(z.looseObject({ name: z.string() }));

const rule = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('pull_request'),
    parameters: z.looseObject({
      required_approving_review_count: z.number(),
      require_last_push_approval: z.boolean(),
      dismiss_stale_reviews_on_push: z.boolean(),
    }),
  }),
  z.looseObject({
    type: z.literal('required_status_checks'),
    parameters: z.looseObject({
      required_status_checks: z.array(
        z.looseObject({ context: z.string(), integration_id: z.number().nullish() }),
      ),
    }),
  }),
  z.looseObject({
    type: z.literal('workflows'),
    parameters: z.looseObject({
      workflows: z.array(z.looseObject({ path: z.string(), ref: z.string().nullish() })),
    }),
  }),
  z.looseObject({ type: z.enum(['deletion', 'non_fast_forward']) }),
]);

export type BranchRule = z.output<typeof rule>;

/** Rules of other types, which are not checked. */
const otherRule = z.looseObject({ type: z.string() }).transform(() => undefined);

const environment = z.looseObject({
  name: z.string(),
  deployment_branch_policy: z
    .looseObject({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullable(),
});

/**
 * The shapes of the checked settings, by path under `repos/{owner}/{name}/`.
 *
 * @see https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch
 * @see https://docs.github.com/en/rest/deployments/environments
 * @see https://docs.github.com/en/rest/actions/permissions
 */
export const answerSchemas = {
  'rules/branches/main': z.array(z.union([rule, otherRule])),
  rulesets: z.array(
    z.looseObject({
      id: z.number(),
      name: z.string(),
      enforcement: z.string(),
      target: z.string(),
    }),
  ),
  environments: z.looseObject({ environments: z.array(environment) }),
  'actions/permissions/workflow': z.looseObject({
    default_workflow_permissions: z.enum(['read', 'write']),
    can_approve_pull_request_reviews: z.boolean(),
  }),
  'actions/secrets': z.looseObject({ secrets: names }),
  'actions/variables': z.looseObject({
    variables: z.array(z.looseObject({ name: z.string(), value: z.string() })),
  }),
} as const;

export const branchPolicies = z.looseObject({ branch_policies: names });
export const environmentSecrets = z.looseObject({ secrets: names });
export const ruleset = z.looseObject({ bypass_actors: z.array(z.unknown()).optional() });

/** The environments that hold secrets. */
export const environmentNames = ['production', 'preview'] as const;

export const policiesPath = (name: string) => `environments/${name}/deployment-branch-policies`;
export const secretsPath = (name: string) => `environments/${name}/secrets`;
export const rulesetPath = (id: number) => `rulesets/${id}`;

/**
 * Requests every answer that the check needs.
 *
 * @param get Requests a path under `repos/{owner}/{name}/`; returns undefined if GitHub has nothing there.
 */
export async function recordAnswers(
  get: (path: string) => Promise<unknown>,
): Promise<GitHubAnswers> {
  const answers: Record<string, unknown> = {};
  const paths = [
    ...Object.keys(answerSchemas),
    ...environmentNames.flatMap((name) => [policiesPath(name), secretsPath(name)]),
  ];
  for (const path of paths) answers[path] = await get(path);
  const rulesets = answerSchemas.rulesets.safeParse(answers.rulesets).data ?? [];
  for (const { id } of rulesets) answers[rulesetPath(id)] = await get(rulesetPath(id));
  return answers;
}

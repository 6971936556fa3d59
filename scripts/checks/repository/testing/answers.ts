/** Answers, in the shapes that GitHub documents, for a repository that is set up correctly. */
export function makeGoodAnswers(): Record<string, unknown> {
  const source = { ruleset_source_type: 'Organization', ruleset_source: 'clinic', ruleset_id: 42 };
  const environment = (id: number, name: string) => ({
    id,
    node_id: 'MDExOkVudmlyb25tZW50MTYxMDg4MDY4',
    name,
    url: `https://api.github.com/repos/clinic/library/environments/${name}`,
    html_url: `https://github.com/clinic/library/deployments/activity_log?environments_filter=${name}`,
    created_at: '2026-11-23T22:00:40Z',
    updated_at: '2026-11-23T22:00:40Z',
    protection_rules: [{ id: 3755, node_id: 'MDQ6R2F0ZTM3NTU=', type: 'branch_policy' }],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  });
  const policies = {
    total_count: 1,
    branch_policies: [{ id: 361471, node_id: 'MDE2OkdhdGVCcmFuY2hQb2xpY3k=', name: 'main' }],
  };
  const dates = { created_at: '2026-11-23T22:00:40Z', updated_at: '2026-11-23T22:00:40Z' };
  return {
    'rules/branches/main': [
      { type: 'deletion', ...source },
      { type: 'non_fast_forward', ...source },
      { type: 'required_linear_history', ...source },
      {
        type: 'pull_request',
        ...source,
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
      {
        type: 'required_status_checks',
        ...source,
        parameters: {
          strict_required_status_checks_policy: true,
          required_status_checks: [{ context: 'ready', integration_id: 15368 }],
        },
      },
      {
        type: 'workflows',
        ...source,
        parameters: {
          workflows: ['check.yml', 'editors.yml'].map((name) => ({
            path: `.github/workflows/${name}`,
            ref: 'refs/heads/main',
            repository_id: 1296269,
          })),
        },
      },
    ],
    rulesets: [
      {
        id: 42,
        name: 'main',
        target: 'branch',
        source_type: 'Organization',
        source: 'clinic',
        enforcement: 'active',
        node_id: 'RRS_lACkVXNlcgQB',
        ...dates,
      },
    ],
    'rulesets/42': { id: 42, name: 'main', enforcement: 'active', bypass_actors: [] },
    environments: {
      total_count: 2,
      environments: [environment(1, 'production'), environment(2, 'preview')],
    },
    'environments/production/deployment-branch-policies': policies,
    'environments/preview/deployment-branch-policies': policies,
    'environments/production/secrets': {
      total_count: 1,
      secrets: [{ name: 'CLOUDFLARE_API_TOKEN', ...dates }],
    },
    'environments/preview/secrets': {
      total_count: 1,
      secrets: [{ name: 'PREVIEW_CLOUDFLARE_API_TOKEN', ...dates }],
    },
    'actions/permissions/workflow': {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    },
    'actions/secrets': { total_count: 0, secrets: [] },
    'actions/variables': {
      total_count: 1,
      variables: [{ name: 'DEVELOPERS', value: 'ada, grace', ...dates }],
    },
  };
}

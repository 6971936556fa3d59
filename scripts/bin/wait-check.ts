/**
 * `npm run wait:check`: waits until the workflow Check has passed on the commit HEAD. Runs in a GitHub
 * workflow, with GH_TOKEN.
 */
import { setTimeout } from 'node:timers/promises';
import { waitForRun } from '../checks/pull-request/wait-for-run.ts';

const {
  GITHUB_API_URL: api = 'https://api.github.com',
  GITHUB_REPOSITORY: repository = '',
  GH_TOKEN: token = '',
  HEAD: commit = '',
} = process.env;

try {
  const address = await waitForRun({
    get: async (path) => {
      const response = await fetch(`${api}/repos/${repository}/${path}`, {
        headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(20_000),
      });
      if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}.`);
      return (await response.json()) as unknown;
    },
    sleep: () => setTimeout(15_000),
    workflow: 'check.yml',
    commit,
  });
  console.log(`Passed: ${address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

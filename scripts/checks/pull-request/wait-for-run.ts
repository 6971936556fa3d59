import * as z from 'zod';

const runsSchema = z.object({
  workflow_runs: z.array(
    z.object({
      status: z.string(),
      conclusion: z.string().nullable(),
      html_url: z.string(),
    }),
  ),
});

interface WaitOptions {
  /** Requests a path of GitHub's API, and returns the parsed answer. */
  get: (path: string) => Promise<unknown>;
  sleep: () => Promise<void>;
  /** The file name of the workflow, such as `check.yml`. */
  workflow: string;
  /** The commit that it must have passed on. */
  commit: string;
  /** How often to ask while there is no run. One starts within a minute, or never. */
  maxTries?: number;
}

/**
 * Waits until a workflow has passed on a commit, and returns the address of its run.
 *
 * @throws if it did not pass, or never started.
 */
export async function waitForRun(options: WaitOptions): Promise<string> {
  const { get, sleep, workflow, commit, maxTries = 20 } = options;
  const path = `actions/workflows/${workflow}/runs?head_sha=${commit}&event=pull_request&per_page=1`;
  for (let asked = 0; ; asked++) {
    // The latest run comes first, so a rerun counts rather than the run it replaces.
    const [run] = runsSchema.parse(await get(path)).workflow_runs;
    if (run?.conclusion === 'success') return run.html_url;
    if (run?.status === 'completed') {
      throw new Error(`${workflow} ended with "${run.conclusion}": ${run.html_url}`);
    }
    if (!run && asked >= maxTries) {
      throw new Error(
        `${workflow} did not start for ${commit}. Push the change again; if it has more than 300 files, split it.`,
      );
    }
    await sleep();
  }
}

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
  /** Asks GitHub's API for a path, and returns the parsed answer. */
  get: (path: string) => Promise<unknown>;
  sleep: () => Promise<void>;
  /** The name of the workflow's file, such as `check.yml`. */
  workflow: string;
  /** The commit that it is to have passed on. */
  commit: string;
  /** How often to ask while there is no run yet: one begins within a minute or never. */
  patience?: number;
}

/**
 * Waits until a workflow has passed on a commit.
 *
 * @returns the address of its run.
 * @throws where it did not pass, or never began.
 */
export async function waitForRun(options: WaitOptions): Promise<string> {
  const { get, sleep, workflow, commit, patience = 20 } = options;
  const path = `actions/workflows/${workflow}/runs?head_sha=${commit}&event=pull_request&per_page=1`;
  for (let asked = 0; ; asked++) {
    // The latest comes first: a run that was started again counts, not what it replaces.
    const [run] = runsSchema.parse(await get(path)).workflow_runs;
    if (run?.conclusion === 'success') return run.html_url;
    if (run?.status === 'completed') {
      throw new Error(`${workflow} ended with "${run.conclusion}": ${run.html_url}`);
    }
    if (!run && asked >= patience) {
      throw new Error(
        `${workflow} did not begin on ${commit}. Push the change again; where it has more than 300 files, make it several.`,
      );
    }
    await sleep();
  }
}

import { expect, test } from 'vitest';
import { waitForRun } from './wait-for-run.ts';

const address = 'https://github.com/owner/library/actions/runs/1';
const run = (status: string, conclusion: string | null = null) => ({
  workflow_runs: [{ status, conclusion, html_url: address }],
});

/** Waits while GitHub gives these answers, repeating the last. */
async function waitFor(...answers: object[]) {
  const asked: string[] = [];
  let slept = 0;
  const result = await waitForRun({
    get: (path) => {
      asked.push(path);
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1]);
    },
    sleep: () => {
      slept += 1;
      return Promise.resolve();
    },
    workflow: 'check.yml',
    commit: 'abc',
    maxTries: 3,
  }).catch((error: unknown) => (error as Error).message);
  return { result, asked: asked.length, slept, path: asked[0] };
}

test('waits for a run to start, and then to pass', async () => {
  const none = { workflow_runs: [] };
  expect(
    await waitFor(none, run('queued'), run('in_progress'), run('completed', 'success')),
  ).toEqual({
    result: address,
    asked: 4,
    slept: 3,
    path: 'actions/workflows/check.yml/runs?head_sha=abc&event=pull_request&per_page=1',
  });
});

test.each(['failure', 'cancelled', 'timed_out', 'skipped'])(
  'rejects a run that ended with %s',
  async (conclusion) => {
    expect((await waitFor(run('completed', conclusion))).result).toBe(
      `check.yml ended with "${conclusion}": ${address}`,
    );
  },
);

test('rejects if no run starts, rather than pass an untested change', async () => {
  const { result, asked } = await waitFor({ workflow_runs: [] });
  expect(result).toContain('check.yml did not start for abc');
  expect(asked).toBe(4);
});

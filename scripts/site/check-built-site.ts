import { Worker } from 'node:worker_threads';
import type { Problem } from '../../src/domain/problem.ts';

/** A check of a site that is under way. */
export interface RunningCheck {
  problems: Promise<Problem[]>;
  /** Tells that all pages are written. */
  finish(): void;
  stop(): void;
}

/**
 * `checkBuild` of check-site.ts in a thread of its own, beside Astro and the search index.
 *
 * @param folder Where the site is being built.
 * @param origin The address that its pages carry.
 */
export function startCheck(folder: string, origin: string): RunningCheck {
  const worker = new Worker(new URL('./check-built-site.worker.ts', import.meta.url), {
    workerData: { folder, origin },
  });
  const problems = new Promise<Problem[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    problems,
    finish: () => worker.postMessage('built'),
    stop: () => void worker.terminate(),
  };
}

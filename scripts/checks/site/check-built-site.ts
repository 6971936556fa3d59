import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../../src/validation/diagnostic.ts';

/**
 * `checkBuild` of check-site.ts in a thread of its own, so that the search index is made meanwhile.
 *
 * @param folder The built site.
 * @param origin The address that its pages carry.
 */
export function checkBuiltSite(folder: string, origin: string): Promise<Diagnostic[]> {
  const worker = new Worker(new URL('./check-built-site.worker.ts', import.meta.url), {
    workerData: { folder, origin },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { runWorker } from '../../process/run-worker.ts';

/**
 * `checkBuild` of check-site.ts in a thread of its own, so that the search index is made meanwhile.
 *
 * @param folder The built site.
 * @param origin The address that its pages carry.
 */
export function checkBuiltSite(folder: string, origin: string): Promise<Diagnostic[]> {
  const module = new URL('./check-built-site.worker.ts', import.meta.url);
  return runWorker(module, { folder, origin });
}

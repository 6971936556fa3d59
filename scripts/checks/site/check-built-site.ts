import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { runWorker } from '../../process/run-worker.ts';

/**
 * Runs `checkBuild` (check-site.ts) in a worker thread, so that the search index is built at the same time.
 *
 * @param folder The built site.
 * @param origin The site's own address.
 */
export function checkBuiltSite(folder: string, origin: string): Promise<Diagnostic[]> {
  const module = new URL('./check-built-site.worker.ts', import.meta.url);
  return runWorker(module, { folder, origin });
}

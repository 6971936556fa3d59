import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own.
 *
 * @param data What the module finds in `workerData`.
 * @returns what the module posts as its one message; undefined where it ends well without.
 * @throws with the module's error, or where the thread ends before its time.
 */
export function runWorker<Result>(module: URL, data: unknown): Promise<Result> {
  const worker = new Worker(module, { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve(undefined as Result);
      const name = module.pathname.split('/').at(-1) ?? '';
      reject(new Error(`The thread of ${name} ended with code ${code} and said nothing.`));
    });
  });
}

import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a worker thread.
 *
 * @param data The module's `workerData`.
 * @returns the one message that the module posts; undefined if it exits with code 0 without one.
 * @throws with the module's error, or if the thread exits with another code.
 */
export function runWorker<Result>(module: URL, data: unknown): Promise<Result> {
  const worker = new Worker(module, { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve(undefined as Result);
      const name = module.pathname.split('/').at(-1) ?? '';
      reject(new Error(`The worker ${name} exited with code ${code} and no message.`));
    });
  });
}

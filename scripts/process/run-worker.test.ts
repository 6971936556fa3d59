import { expect, test } from 'vitest';
import { runWorker } from './run-worker.ts';

const moduleOf = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test('gives what the module posts', async () => {
  const code =
    "import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData + 1);";
  expect(await runWorker(moduleOf(code), 1)).toBe(2);
});

test('ends with the error of the module', async () => {
  await expect(runWorker(moduleOf("throw new Error('no vocabulary');"), 1)).rejects.toThrow(
    'no vocabulary',
  );
});

test('ends where the thread dies without a word, so that no build hangs', async () => {
  await expect(runWorker(moduleOf('process.exit(3);'), 1)).rejects.toThrow('ended with code 3');
});

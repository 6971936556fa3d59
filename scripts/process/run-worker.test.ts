import { expect, test } from 'vitest';
import { runWorker } from './run-worker.ts';

const moduleOf = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test('returns the message that the module posts', async () => {
  const code =
    "import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData + 1);";
  expect(await runWorker(moduleOf(code), 1)).toBe(2);
});

test('rejects with the error of the module', async () => {
  await expect(runWorker(moduleOf("throw new Error('no vocabulary');"), 1)).rejects.toThrow(
    'no vocabulary',
  );
});

test('rejects if the thread exits without a message, so that no build hangs', async () => {
  await expect(runWorker(moduleOf('process.exit(3);'), 1)).rejects.toThrow('exited with code 3');
});

import { spawn } from 'node:child_process';

/**
 * Starts a Node script and kills it and its children. Returns whether it was still running.
 *
 * @param delay Milliseconds from the output `from`, or from the start if `from` is empty.
 */
export async function killAfter(
  args: readonly string[],
  delay: number,
  options: { cwd?: string; env?: Record<string, string>; from?: string } = {},
): Promise<boolean> {
  const { cwd, env, from = '' } = options;
  // A separate process group, which is killed as one.
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const started = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes(from)) resolve();
      });
    }
    if (from === '') resolve();
  });
  await Promise.race([started, ended]);
  if (from !== '' && !output.includes(from)) throw new Error(`it did not start:\n${output}`);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, delay))]);
  const isAtWork = child.exitCode === null && child.signalCode === null;
  if (isAtWork && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  return isAtWork;
}

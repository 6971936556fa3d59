import { spawn } from 'node:child_process';

/**
 * Starts Node with a script, and kills it and all that it started without warning.
 *
 * @param delay Milliseconds from its first word, or from its start where `from` is empty.
 * @returns whether it was still at work.
 */
export async function killAfter(
  args: readonly string[],
  delay: number,
  options: { cwd?: string; env?: Record<string, string>; from?: string } = {},
): Promise<boolean> {
  const { cwd, env, from = '' } = options;
  // A group of its own, which is killed as one.
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

import { spawn } from 'node:child_process';

interface CommandOptions {
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
  /** Standard input. */
  input?: string;
}

/**
 * Runs a command and returns its output (stdout and stderr).
 *
 * @throws with the output if the command fails.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, input = '' }: CommandOptions = {},
): Promise<string> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  // A command may exit before it has read its whole input; its exit code and output say why.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} failed (${code ?? 'killed'}):\n${output}`));
    });
  });
}

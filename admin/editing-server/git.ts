import { spawn } from 'node:child_process';

/** One run of git: its words, what it reads, and settings for it alone. */
export interface GitRun {
  input?: Buffer | string;
  env?: Record<string, string>;
}

export type Git = (words: readonly string[], run?: GitRun) => Promise<Buffer>;

/** What git printed where it failed. */
export class GitError extends Error {
  readonly code: number | null;
  readonly output: string;

  constructor(words: readonly string[], code: number | null, output: string) {
    super(`git ${words.join(' ')} failed:\n${output}`);
    this.code = code;
    this.output = output;
  }
}

/** Runs no hook, asks nothing and signs nothing, whatever the machine is set to. */
const settings = ['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgsign=false'];

/** Makes a function that runs git in one repository, words given one by one and never to a shell. */
export function makeGit(repository: string): Git {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  return (words, { input = '', env = {} } = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn('git', [...settings, ...words], {
        cwd: repository,
        env: { ...environment, GIT_TERMINAL_PROMPT: '0', ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const chunks: Buffer[] = [];
      let complaints = '';
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
      child.once('error', reject);
      child.once('close', (code) => {
        const output = Buffer.concat(chunks);
        if (code === 0) resolve(output);
        else reject(new GitError(words, code, complaints || output.toString('utf8')));
      });
      // Git may end without reading to the end, which is told by its code.
      child.stdin.on('error', () => undefined).end(input);
    });
}

import { spawn } from 'node:child_process';

/** A running npm script, such as a server. */
export interface NpmProcess {
  /** Resolves when the output contains the text; rejects with the output if the script ends first. */
  waitFor(text: string): Promise<void>;
  stop(): Promise<void>;
  /**
   * Sends a signal and waits until npm has ended: SIGINT to npm and its children, like Ctrl+C in a terminal;
   * any other to npm alone, like a service manager.
   */
  signal(name: NodeJS.Signals): Promise<void>;
  /** Returns whether npm or any of its children is still running. */
  isAlive(): boolean;
}

/** Starts `npm run <script>` in a folder, with additional environment variables. */
export function startNpm(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
): NpmProcess {
  // npm runs the script in a child process; a process group can be ended as one.
  const child = spawn('npm', ['run', ...args], {
    cwd: root,
    env: { ...plainEnvironment(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!output.includes(text)) return;
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        check();
        void ended.then(() => reject(new Error(`it ended without printing "${text}":\n${output}`)));
      }),
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
    signal: async (name) => {
      if (name === 'SIGINT' && child.pid !== undefined) process.kill(-child.pid, name);
      else child.kill(name);
      await ended;
    },
    isAlive: () => {
      try {
        return process.kill(-(child.pid ?? NaN), 0);
      } catch {
        return false;
      }
    },
  };
}

/** Returns the environment without Vitest's variables, which would affect Vite and Astro. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_OPTIONS|npm_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

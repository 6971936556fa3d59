import { spawn } from 'node:child_process';

/** A command of package.json that goes on running, such as a server. */
export interface NpmProcess {
  /** Resolves once the output holds the text; rejects with the output if the command ends first. */
  waitFor(text: string): Promise<void>;
  stop(): Promise<void>;
  /**
   * Sends a signal and waits until npm has ended: SIGINT to npm and all that it started, as Ctrl+C in a
   * terminal does, any other to npm alone, as a service manager does.
   */
  signal(name: NodeJS.Signals): Promise<void>;
  /** Whether any process lives that npm or its children started. */
  isAlive(): boolean;
}

/** Starts `npm run <script>` in a folder, with settings of its own. */
export function startNpm(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
): NpmProcess {
  // npm runs the script in a process of its own; a group of theirs can be ended as one.
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
        const look = () => {
          if (!output.includes(text)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`it ended without saying "${text}":\n${output}`)));
      }),
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
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

/** The environment as it was before vitest put its own settings in, which would reach Vite and Astro. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_OPTIONS|npm_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

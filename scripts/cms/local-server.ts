import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface LocalServerOptions {
  /** The repository that it writes to. */
  repository: string;
  port: number;
  /** The origin of the site whose CMS may use it, like `http://127.0.0.1:4321`. */
  siteOrigin: string;
  /** `fs` writes files; `git` commits what it writes. */
  mode?: 'fs' | 'git';
}

export interface LocalServer {
  /** The value for CMS_PROXY_URL. */
  proxyUrl: string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const patience = 20_000;

/**
 * Starts decap-server, through which the CMS writes to the files of this machine.
 *
 * It has no login, so it listens on this machine alone and answers to one site. It writes files and
 * commits nothing unless told: its `git` mode commits with `git add .` and would sweep in whatever
 * else a developer has changed. That mode is for a clone of its own that nothing else touches.
 *
 * @throws where it does not come up, with what it printed.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { repository, port, siteOrigin, mode = 'fs' } = options;
  if (await isListening(port)) {
    throw new Error(`port ${port} is taken: another program listens on it. Choose another port.`);
  }
  const script = createRequire(import.meta.url).resolve('decap-server/dist/index.js');
  const server = spawn(process.execPath, [script], {
    cwd: repository,
    env: {
      ...process.env,
      BIND_HOST: host,
      PORT: String(port),
      MODE: mode,
      GIT_REPO_DIRECTORY: repository,
      ORIGIN: siteOrigin,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const closed = once(server, 'close');
  // It must not outlive the program that started it, whatever ends that.
  const kill = () => void server.kill();
  process.once('exit', kill);

  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) server.kill();
    await closed;
    process.off('exit', kill);
  };
  const start = Date.now();
  const proxyUrl = `http://${host}:${port}/api/v1`;
  while (!(await isReady(proxyUrl))) {
    if (server.exitCode !== null || Date.now() - start > patience) {
      await stop();
      throw new Error(`the CMS's local server did not start:\n${output}`);
    }
    await wait(100);
  }
  return { proxyUrl, stop };
}

/** It listens before it has looked at the repository, so an answer alone tells that all is well. */
async function isReady(proxyUrl: string): Promise<boolean> {
  try {
    const { ok } = await fetch(proxyUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"action":"info"}',
    });
    return ok;
  } catch {
    return false;
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

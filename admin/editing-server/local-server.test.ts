import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLocalServer, type LocalServer } from './local-server.ts';

// Each step of git is a program of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let repository: string;
let other: Server;
let port: number;

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'local-server-'));
  other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterEach(async () => {
  if (other.listening) await close();
  await rm(repository, { recursive: true });
});

function close(): Promise<void> {
  return new Promise((resolve) => other.close(() => resolve()));
}

function ask(url: string, body: object, origin: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });
}

test('The local server writes to its repository, answers one site, and ends when told', async () => {
  await close();
  const siteOrigin = 'http://127.0.0.1:4321';
  const server = await startLocalServer({ repository, port, siteOrigin });
  try {
    const save = {
      action: 'persistEntry',
      params: {
        branch: 'main',
        dataFiles: [{ slug: 'disc', path: 'content/glossary/disc.yaml', raw: 'term: Disc\n' }],
        assets: [],
        options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
      },
    };
    const answer = await ask(server.proxyUrl, save, siteOrigin);

    expect(answer.headers.get('access-control-allow-origin')).toBe(siteOrigin);
    expect(await answer.json()).toEqual({ message: 'entry persisted' });
    expect(existsSync(join(repository, 'content/glossary/disc.yaml'))).toBe(true);
  } finally {
    await server.stop();
  }
  await expect(fetch(server.proxyUrl)).rejects.toThrow('fetch failed');
});

test('The local server does not share a port with another program', async () => {
  const options = { repository, port, siteOrigin: 'http://127.0.0.1:4321' };

  await expect(startLocalServer(options)).rejects.toThrow(
    `port ${port} is taken: another program listens on it. Choose another port.`,
  );
});

test('The local server says why it does not start', async () => {
  await close();
  const options = { repository, port, siteOrigin: 'http://127.0.0.1:4321', mode: 'git' } as const;

  await expect(startLocalServer(options)).rejects.toThrow('is not a valid git repository');
});

describe('A request', () => {
  const siteOrigin = 'http://127.0.0.1:4321';
  let server: LocalServer;

  beforeEach(async () => {
    await close();
    server = await startLocalServer({ repository, port, siteOrigin });
  });
  afterEach(() => server.stop());

  test('from the page of another site is refused', async () => {
    const answer = await ask(server.proxyUrl, { action: 'info' }, 'https://elsewhere.example');

    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  });

  test("by another name of this machine, which another site's may be, is refused", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { Host: 'elsewhere.example', 'Content-Type': 'application/json' };
      const asked = request(server.proxyUrl, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end('{"action":"info"}');
    });

    expect(status).toBe(403);
  });

  test('that a form could send, without asking first, is refused', async () => {
    const answer = await fetch(server.proxyUrl, { method: 'POST', body: '{"action":"info"}' });

    expect(answer.status).toBe(400);
  });

  test.each(['application/jsonx', 'application/json-patch+json', 'text/plain; application/json'])(
    'of a type that is not JSON, such as %s, is refused',
    async (type) => {
      const options = { method: 'POST', headers: { 'Content-Type': type } };
      const answer = await fetch(server.proxyUrl, { ...options, body: '{"action":"info"}' });

      expect(answer.status).toBe(400);
    },
  );

  test('from another machine finds nobody listening', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list = []) => list)
      .filter(({ internal, family }) => !internal && family === 'IPv4');

    for (const { address } of others) {
      const url = server.proxyUrl.replace('127.0.0.1', address);
      await expect(fetch(url)).rejects.toThrow('fetch failed');
    }
    await expect(fetch(server.proxyUrl.replace('127.0.0.1', '[::1]'))).rejects.toThrow();
  });

  test('of no action that the editor has, or without its fields, is told so', async () => {
    const unknown = await ask(server.proxyUrl, { action: 'run' }, siteOrigin);
    const bare = await ask(server.proxyUrl, { action: 'getEntry', params: {} }, siteOrigin);

    expect([unknown.status, bare.status]).toEqual([422, 422]);
  });
});

test('What is asked at once is done one after the other: every save is a commit', async () => {
  await close();
  const git = (...words: string[]) => promisify(execFile)('git', words, { cwd: repository });
  await git('init', '--quiet', '--initial-branch=main');
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c'];
  await git(...who, 'commit', '--quiet', '--allow-empty', '--message=First');
  const siteOrigin = 'http://127.0.0.1:4321';
  const server = await startLocalServer({ repository, port, siteOrigin, mode: 'git' });
  try {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => {
        const dataFile = {
          slug: `w${index}`,
          path: `content/glossary/w${index}.yaml`,
          raw: 'a: b\n',
        };
        const options = { commitMessage: 'x', useWorkflow: false };
        const params = { branch: 'main', dataFiles: [dataFile], assets: [], options };
        return ask(server.proxyUrl, { action: 'persistEntry', params }, siteOrigin);
      }),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array.from(answers, () => 200));
    expect((await git('rev-list', '--count', 'main')).stdout).toBe('9\n');
  } finally {
    await server.stop();
  }
});

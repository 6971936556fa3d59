import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLocalServer } from './local-server.ts';

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
  await close();
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
        dataFiles: [{ slug: 'disc', path: 'content/disc.yaml', raw: 'term: Disc\n' }],
        assets: [],
        options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
      },
    };
    const answer = await ask(server.proxyUrl, save, 'https://elsewhere.example');

    expect(answer.headers.get('access-control-allow-origin')).toBe(siteOrigin);
    expect(await answer.json()).toEqual({ message: 'entry persisted' });
    expect(existsSync(join(repository, 'content/disc.yaml'))).toBe(true);
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

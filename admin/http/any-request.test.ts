/** Requests as nobody should send them, against each of the servers that run on Node. */
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLocalServer } from '../editing-server/local-server.ts';
import { serveSite } from '../../scripts/hosting/static-server.ts';
import { createSignInServer } from '../sign-in/sign-in-server.ts';
import { createRandom, makeRandomRequest } from './testing/random-requests.ts';
import { foreignTargets, oddTargets, sendLine, sendRaw } from './testing/raw-request.ts';

vi.setConfig({ testTimeout: 180_000 });

const seed = Number(process.env.FUZZ_SEED ?? 15);
const count = 5_000;
const provider = 'https://github.example';

let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'any-request-'));
});
afterEach(() => rmSync(own, { recursive: true }));

interface Running {
  url: string;
  /** A request that the server exists for, and the status of its answer. */
  good: { line: string; headers: string[]; status: number };
  /** Where it may send a browser to besides itself. */
  leadsTo: string[];
  stop(): Promise<void>;
}

const servers: Record<string, () => Promise<Running>> = {
  'static server': async () => {
    mkdirSync(join(own, 'treatments'));
    for (const name of ['index.html', '404.html', 'treatments/index.html']) {
      writeFileSync(join(own, name), `<!doctype html><title>${name}</title>`);
    }
    cpSync(join(own, 'index.html'), join(own, 'index.html.br'));
    writeFileSync(join(own, '_redirects'), '/old/ /treatments/ 301\n/old /treatments/ 301\n');
    const site = await serveSite(own, 0);
    return { ...site, good: { line: 'GET /', headers: [], status: 200 }, leadsTo: [] };
  },
  'editing server': async () => {
    const port = await findFreePort();
    const siteOrigin = 'http://127.0.0.1:1';
    const editing = await startLocalServer({ repository: own, port, siteOrigin });
    return {
      url: `http://127.0.0.1:${port}`,
      good: {
        line: 'POST /api/v1',
        headers: ['Content-Type: application/json', 'Content-Length: 0'],
        status: 400,
      },
      leadsTo: [],
      stop: () => editing.stop(),
    };
  },
  'sign-in server': async () => {
    const ownOrigin = 'https://sign-in.example';
    const server = createSignInServer({
      ...{ clientId: 'a', clientSecret: 'b', scope: 'repo', provider, ownOrigin },
      adminOrigin: 'https://library.example',
    });
    return {
      url: await listen(server),
      good: {
        line: 'GET /auth?provider=github',
        headers: ['X-Forwarded-For: 192.0.2.1'],
        status: 302,
      },
      leadsTo: [provider],
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  },
};

async function listen(server: Server | ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await new Promise((resolve) => server.close(resolve));
  return Number(port);
}

describe.each(Object.entries(servers))('the %s', (_name, start) => {
  let server: Running;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.stop());

  const expectAlive = async () => {
    const { line, headers, status } = server.good;
    expect((await sendLine(server.url, line, headers))?.status).toBe(status);
  };
  const expectOwn = (location: string | undefined, request: string) => {
    if (location === undefined) return;
    const { origin } = new URL(location, server.url);
    expect([server.url, ...server.leadsTo], request).toContain(origin);
  };

  test.each([...oddTargets, ...foreignTargets].flatMap((it) => [`GET ${it}`, `TRACE ${it}`]))(
    'answers "%s" and lives',
    async (line) => {
      const answer = await sendLine(server.url, line);
      expect(answer?.status).toBeGreaterThanOrEqual(400);
      expectOwn(answer?.headers.location, line);
      await expectAlive();
    },
  );

  test(`answers ${count} random requests, leads none to another host, and lives`, async () => {
    const random = createRandom(seed);
    const { host } = new URL(server.url);
    const statuses = new Set<number>();
    const requests = Array.from({ length: count }, () => makeRandomRequest(random, host));
    const work = async () => {
      for (let request = requests.pop(); request; request = requests.pop()) {
        // One that was still at work when the line was closed gets more time.
        const answer =
          (await sendRaw(server.url, request, 300)) ?? (await sendRaw(server.url, request, 10_000));
        const text = `seed ${seed}: ${JSON.stringify(request.toString('latin1').slice(0, 400))}`;
        expect(answer, text).toBeDefined();
        statuses.add(answer?.status ?? 0);
        expectOwn(answer?.headers.location, text);
      }
    };
    await Promise.all(Array.from({ length: 150 }, work));
    // Requests that are refused at the door alone would prove little.
    expect([...statuses]).toEqual(expect.arrayContaining([400, 404, 405]));
    expect([...statuses]).not.toContain(500);
    await expectAlive();
  });
});

test('the sign-in server makes a client that asks too often wait, and no other', async () => {
  const { url, stop } = await (servers['sign-in server'] as () => Promise<Running>)();
  const ask = (client: string) =>
    sendLine(url, 'GET /auth?provider=github', [`X-Forwarded-For: 192.0.2.9, ${client}`]);
  try {
    const answers = [];
    for (let sent = 0; sent < 61; sent += 1) answers.push(await ask('198.51.100.1'));
    expect(answers.map((answer) => answer?.status)).toEqual([
      ...Array.from({ length: 60 }, () => 302),
      429,
    ]);
    expect(answers.at(-1)?.headers['retry-after']).toBe('60');
    expect((await ask('198.51.100.2'))?.status).toBe(302);
  } finally {
    await stop();
  }
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { announce } from './announce.ts';

const origin = 'https://library.example';
const key = 'a1b2c3d4e5f6';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'announce-'));
  const entry = (path: string, day?: string) =>
    `<url><loc>${origin}${path}</loc>${day ? `<lastmod>${day}T00:00:00.000Z</lastmod>` : ''}</url>`;
  await writeFile(
    join(folder, 'sitemap-index.xml'),
    `<sitemapindex><sitemap><loc>${origin}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  );
  await writeFile(
    join(folder, 'sitemap-0.xml'),
    `<urlset>${entry('/')}${entry('/old/', '2026-11-01')}${entry('/new/', '2026-11-20')}</urlset>`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a local search engine that records its requests. */
async function withEngine(
  status: number,
  work: (endpoint: string, requests: unknown[]) => Promise<void>,
): Promise<void> {
  const requests: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      requests.push([request.method, request.headers['content-type'], JSON.parse(body)]);
      response.writeHead(status).end('the reason');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  try {
    await work(`http://127.0.0.1:${port}/indexnow`, requests);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

test('announces the pages that changed since a day, with the address of the key', () =>
  withEngine(202, async (endpoint, requests) => {
    const changed = await announce({ folder, origin, key, since: '2026-11-20', endpoint });
    expect(changed).toEqual([`${origin}/new/`]);
    expect(requests).toEqual([
      [
        'POST',
        'application/json; charset=utf-8',
        {
          host: 'library.example',
          key,
          keyLocation: `${origin}/${key}.txt`,
          urlList: [`${origin}/new/`],
        },
      ],
    ]);
  }));

test('sends nothing if no page changed', () =>
  withEngine(200, async (endpoint, requests) => {
    expect(await announce({ folder, origin, key, since: '2026-11-21', endpoint })).toEqual([]);
    expect(requests).toEqual([]);
  }));

test('rejects with the reason of the search engine', () =>
  withEngine(403, async (endpoint) => {
    await expect(announce({ folder, origin, key, since: '2026-11-01', endpoint })).rejects.toThrow(
      'The announcement was rejected (403): the reason',
    );
  }));

test('rejects a site without a public address', () =>
  withEngine(200, async (endpoint, requests) => {
    const local = 'http://127.0.0.1:4321';
    await expect(
      announce({ folder, origin: local, key, since: '2026-11-01', endpoint }),
    ).rejects.toThrow('an address of this machine');
    expect(requests).toEqual([]);
  }));

test('gives up on an endpoint that never answers', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/indexnow`;
  try {
    await expect(
      announce({ folder, origin, key, since: '2026-11-01', endpoint, timeout: 50 }),
    ).rejects.toThrow('timeout');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

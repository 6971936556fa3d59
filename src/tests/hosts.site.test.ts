import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCaddyfile } from '../../scripts/hosting/caddy.ts';
import { headersOf } from '../../scripts/hosting/header-rules.ts';
import { formatNginxHttp, formatNginxServer } from '../../scripts/hosting/nginx.ts';
import { ask } from './hosts/http-request.ts';
import { foreignTargets, oddTargets, sendLine } from '../../admin/http/testing/raw-request.ts';
import { headers, makeHostedSite, redirects, type HostedSite } from './hosts/hosted-site.ts';
import { hostServers } from './hosts/host-servers.ts';

let site: HostedSite;

beforeAll(async () => {
  site = await makeHostedSite();
});
afterAll(() => site.remove());

const revalidated = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';
const decompress = { br: brotliDecompressSync, gzip: gunzipSync };

/** Returns the headers of a response that the rules for its path define. */
function pick(all: Readonly<Record<string, unknown>>, path: string): Record<string, unknown> {
  const names = Object.keys(headersOf(headers, path));
  return Object.fromEntries(names.map((name) => [name, all[name.toLowerCase()]]));
}

function fileOf(path: string): string {
  return join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
}

const servers = Object.entries(hostServers);
const installed = servers.filter(([, server]) => server.isInstalled());

describe.each(installed)('on %s', (_name, host) => {
  let server: Awaited<ReturnType<typeof host.serve>>;
  beforeAll(async () => {
    server = await host.serve(site.folder);
  });
  afterAll(() => server.stop());

  test('sends every header with every file', async () => {
    expect(site.paths.length).toBeGreaterThan(60);
    for (const path of site.paths) {
      const answer = await ask(server.url + path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect([path, pick(answer.headers, path)]).toEqual([path, headersOf(headers, path)]);
    }
  });

  test.each([
    '/nowhere/',
    '/admin/nowhere/',
    '/_astro/gone.css',
    '/_headers',
    '/_redirects',
    '/_astro/',
    '/media/',
    '/index.html.br',
    '/index.html.gz',
    '/404.html/',
  ])('sends the 404 page for %s, with every header and without caching', async (path) => {
    const answer = await ask(server.url + path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain('Page not found');
    expect(answer.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(pick(answer.headers, '/404.html')).toEqual(headersOf(headers, '/404.html'));
    expect(answer.headers['cache-control']).toBe(revalidated);
  });

  test.each(
    redirects.flatMap(
      ({ from, to }) =>
        [
          [from, to],
          [from.slice(0, -1), to],
        ] as const,
    ),
  )('redirects the old address %s permanently to %s', async (from, to) => {
    const answer = await ask(server.url + from);
    expect([answer.status, answer.headers.location]).toEqual([301, to]);
    expect(pick(answer.headers, '/')).toEqual(headersOf(headers, '/'));
  });

  test.each([
    ...redirects.map(({ from, to }) => [from, to] as const),
    ['/search', '/search/'] as const,
  ])('keeps the query when redirecting %s to %s', async (from, to) => {
    const answer = await ask(`${server.url}${from}?q=a%20b&page=2`);
    expect([answer.status, answer.headers.location]).toEqual([301, `${to}?q=a%20b&page=2`]);
  });

  test.each(oddTargets)('answers %s with 404, without a redirect or caching', async (target) => {
    const answer = await sendLine(server.url, `GET ${target}`);
    expect(answer?.status).toBe(404);
    expect(answer?.headers).not.toHaveProperty('location');
    expect(answer?.headers['cache-control']).toBe(revalidated);
  });

  test.each(foreignTargets)('answers %s without a redirect', async (target) => {
    const answer = await sendLine(server.url, `GET ${target}`);
    expect(answer?.status).toBeGreaterThanOrEqual(200);
    expect(answer?.headers).not.toHaveProperty('location');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    'rejects %s with 405, without caching',
    async (method) => {
      const asset = site.paths.find((path) => path.startsWith('/_astro/')) ?? '';
      for (const path of ['/', '/nowhere/', asset]) {
        const answer = await sendLine(server.url, `${method} ${path}`, ['Content-Length: 0']);
        expect([path, answer?.status]).toEqual([path, 405]);
        expect([path, answer?.headers.allow]).toEqual([path, 'GET, HEAD']);
        expect([path, answer?.headers['cache-control']]).toEqual([path, revalidated]);
      }
    },
  );

  test.each(['/treatments', '/treatments/massage-for-neck-pain', '/admin'])(
    'redirects %s permanently to the address with a slash',
    async (path) => {
      const answer = await ask(server.url + path);
      expect([answer.status, answer.headers.location]).toEqual([301, `${path}/`]);
      expect(pick(answer.headers, '/')).toEqual(headersOf(headers, '/'));
    },
  );

  test.each(host.encodings)('sends the source as %s with a Vary header', async (encoding) => {
    let compressed = 0;
    for (const path of site.paths) {
      const plain = await ask(server.url + path);
      const answer = await ask(server.url + path, { 'Accept-Encoding': encoding });
      expect([path, plain.headers['content-encoding']]).toEqual([path, undefined]);
      const source = readFileSync(fileOf(path));
      expect(plain.body.equals(source), path).toBe(true);
      if (answer.headers['content-encoding'] === undefined) continue;
      compressed += 1;
      expect([path, answer.headers['content-encoding']]).toEqual([path, encoding]);
      expect(decompress[encoding](answer.body).equals(source), path).toBe(true);
      expect(answer.headers['content-type']).toBe(plain.headers['content-type']);
      expect([path, answer.headers.vary, plain.headers.vary]).toEqual([
        path,
        'Accept-Encoding',
        'Accept-Encoding',
      ]);
    }
    const pages = site.paths.filter((path) => path.endsWith('/'));
    expect(compressed).toBeGreaterThan(pages.length);
  });

  test('caches only files with a hash in their names forever', async () => {
    const kept = [];
    for (const path of site.paths) {
      const { 'cache-control': caching } = (await ask(server.url + path)).headers;
      expect([revalidated, immutable]).toContain(caching);
      if (caching === immutable) kept.push(path);
    }
    expect(kept.filter((path) => path.startsWith('/_astro/')).length).toBeGreaterThan(1);
    for (const path of kept) expect(path).toMatch(/[._-](?=[\w-]*[\dA-Z])[\w-]{7,}\.\w+$/);
  });

  test('does not resend an unchanged file', async () => {
    const { etag = '' } = (await ask(`${server.url}/glossary/`)).headers;
    expect(etag).not.toBe('');
    const again = await ask(`${server.url}/glossary/`, { 'If-None-Match': etag });
    expect([again.status, again.body.byteLength]).toEqual([304, 0]);
  });

  test('logs nothing that people read or search for', async () => {
    await ask(`${server.url}/search/?q=slipped+disc`);
    await ask(`${server.url}/treatments/gone-for-good/`);
    expect(server.log?.() ?? '').not.toMatch(/slipped|gone-for-good|127\.0\.0\.1/);
  });
});

/** Servers that are not installed can only be tested by their configuration. */
test.each(servers.filter(([, server]) => !server.isInstalled()))(
  'on %s, which is not installed, the configuration has every header and redirect',
  () => {
    const rules = { headers, redirects };
    const text = [
      formatNginxHttp(rules) + formatNginxServer(rules, site.folder),
      formatCaddyfile(rules, { address: 'https://library.example', root: site.folder }),
    ];
    for (const value of headers.flatMap((rule) => Object.values(rule.headers))) {
      for (const configuration of text) expect(configuration).toContain(`"${value}"`);
    }
    for (const { to } of redirects) {
      for (const configuration of text) expect(configuration).toContain(`"${to}"`);
    }
  },
);

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployToHost } from '../deploy-to-host.ts';

let site: string;
let server: Server;
let api: string;
/** The requests that the server received. */
let requests: { request: string; token: string | undefined; body: string }[];
let answers: Record<string, unknown>;

/** A home page at an address where no server listens, so none of its pages are online. */
const home = '<meta property="og:url" content="https://127.0.0.2:1/">';
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** Starts a server that answers as Netlify documents. */
beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'netlify-'));
  mkdirSync(join(site, 'treatments'));
  writeFileSync(join(site, 'index.html'), home);
  writeFileSync(join(site, 'treatments/index.html'), 'list');
  writeFileSync(join(site, '_redirects'), '');
  requests = [];
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const line = `${request.method} ${request.url}`;
      requests.push({ request: line, token: request.headers.authorization, body });
      const answer = answers[line];
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  api = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
  answers = {
    'POST /sites/clinic/deploys': { id: 'd1', state: 'uploading', required: [sha1('list')] },
    'PUT /deploys/d1/files/treatments/index.html': {},
    'GET /deploys/d1': { id: 'd1', state: 'ready', deploy_ssl_url: 'https://d1--clinic.example' },
  };
});
afterEach(async () => {
  rmSync(site, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

function deploy(preview?: string) {
  const env = {
    DEPLOY_TARGET: 'netlify',
    NETLIFY_API: api,
    NETLIFY_SITE_ID: 'clinic',
    NETLIFY_AUTH_TOKEN: 'secret',
  };
  return deployToHost({ site, preview, env, log: () => undefined });
}

test('uploads only files that Netlify does not have, and waits until the site is online', async () => {
  expect(await deploy()).toBe('https://d1--clinic.example');
  expect(requests.map(({ request }) => request)).toEqual(Object.keys(answers));
  expect(new Set(requests.map(({ token }) => token))).toEqual(new Set(['Bearer secret']));
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    files: {
      '/index.html': sha1(home),
      '/treatments/index.html': sha1('list'),
      '/_redirects': sha1(''),
    },
  });
  expect(requests[1]?.body).toBe('list');
});

test('deploys a preview as a draft, which leaves the site unchanged', async () => {
  await deploy('pr-12');
  expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ draft: true, branch: 'pr-12' });
});

test("reports Netlify's errors without the token", async () => {
  answers = {};
  const error = await deploy().catch(String);
  expect(error).toBe(
    'Error: Netlify answered 404 to /sites/clinic/deploys: {"message":"Not Found"}',
  );
});

test('deploys a site without a public address only as a preview', async () => {
  writeFileSync(join(site, 'index.html'), 'built without SITE_URL');
  await expect(deploy()).rejects.toThrow('a deployed site needs its own address');
  expect(requests).toEqual([]);
  answers = {
    ...answers,
    'POST /sites/clinic/deploys': { id: 'd1', state: 'uploaded', required: [] },
  };
  expect(await deploy('pr-12')).toBe('https://d1--clinic.example');
});

test('rejects a site with code that the host would run', async () => {
  writeFileSync(join(site, '_worker.js'), '');
  await expect(deploy()).rejects.toThrow(
    'contains _worker.js, which the host would run: delete it.',
  );
  expect(requests).toEqual([]);
});

test.each([
  [{}, 'DEPLOY_TARGET is "": set it to one of cloudflare, netlify, server.'],
  [{ DEPLOY_TARGET: 'netlify' }, 'NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN are not set'],
  [
    { DEPLOY_TARGET: 'cloudflare' },
    'CLOUDFLARE_PROJECT, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN are not',
  ],
  [{ DEPLOY_TARGET: 'server' }, 'DEPLOY_SERVER, DEPLOY_KEY, DEPLOY_KNOWN_HOSTS are not set'],
])('names the missing variables of %o', async (env, message) => {
  await expect(deployToHost({ site, env, log: () => undefined })).rejects.toThrow(message);
});

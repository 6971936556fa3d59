import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendSite } from '../send-site.ts';

let site: string;
let server: Server;
let api: string;
/** What Netlify was told and sent. */
let asked: { request: string; token: string | undefined; body: string }[];
let answers: Record<string, unknown>;

/** Its address is where nothing answers, so no page of it is online. */
const home = '<meta property="og:url" content="https://127.0.0.2:1/">';
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** A server that answers as Netlify's documentation says that it does. */
beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'netlify-'));
  mkdirSync(join(site, 'treatments'));
  writeFileSync(join(site, 'index.html'), home);
  writeFileSync(join(site, 'treatments/index.html'), 'list');
  writeFileSync(join(site, '_redirects'), '');
  asked = [];
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const line = `${request.method} ${request.url}`;
      asked.push({ request: line, token: request.headers.authorization, body });
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

function send(preview?: string) {
  const env = {
    DEPLOY_TARGET: 'netlify',
    NETLIFY_API: api,
    NETLIFY_SITE_ID: 'clinic',
    NETLIFY_AUTH_TOKEN: 'secret',
  };
  return sendSite({ site, preview, env, say: () => undefined });
}

test('only what Netlify does not have yet is sent, and the site is there at the end', async () => {
  expect(await send()).toBe('https://d1--clinic.example');
  expect(asked.map(({ request }) => request)).toEqual(Object.keys(answers));
  expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['Bearer secret']));
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    files: {
      '/index.html': sha1(home),
      '/treatments/index.html': sha1('list'),
      '/_redirects': sha1(''),
    },
  });
  expect(asked[1]?.body).toBe('list');
});

test('a preview is a draft: the site itself stays as it is', async () => {
  await send('pr-12');
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ draft: true, branch: 'pr-12' });
});

test('what Netlify refuses is said, without the token', async () => {
  answers = {};
  const error = await send().catch(String);
  expect(error).toBe(
    'Error: Netlify answered 404 to /sites/clinic/deploys: {"message":"Not Found"}',
  );
});

test('a site that was built for this machine alone is sent as a preview only', async () => {
  writeFileSync(join(site, 'index.html'), 'built without SITE_URL');
  await expect(send()).rejects.toThrow('a site that is put online carries its own address');
  expect(asked).toEqual([]);
  answers = {
    ...answers,
    'POST /sites/clinic/deploys': { id: 'd1', state: 'uploaded', required: [] },
  };
  expect(await send('pr-12')).toBe('https://d1--clinic.example');
});

test('a site that holds a program for the host is not sent', async () => {
  writeFileSync(join(site, '_worker.js'), '');
  await expect(send()).rejects.toThrow(
    'holds _worker.js, which the host would run: it is not sent.',
  );
  expect(asked).toEqual([]);
});

test.each([
  [{}, 'DEPLOY_TARGET is "": set it to one of cloudflare, netlify, server.'],
  [{ DEPLOY_TARGET: 'netlify' }, 'NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN are not set'],
  [
    { DEPLOY_TARGET: 'cloudflare' },
    'CLOUDFLARE_PROJECT, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN are not',
  ],
  [{ DEPLOY_TARGET: 'server' }, 'DEPLOY_SERVER, DEPLOY_KEY, DEPLOY_KNOWN_HOSTS are not set'],
])('with the variables %o it says which are missing', async (env, message) => {
  await expect(sendSite({ site, env, say: () => undefined })).rejects.toThrow(message);
});

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { readVariables, type Delivery } from './delivery.ts';

const deployment = z.object({
  id: z.string(),
  state: z.string(),
  required: z.array(z.string()).nullish(),
  deploy_ssl_url: z.string().nullish(),
  error_message: z.string().nullish(),
});

type Deployment = z.output<typeof deployment>;

/** How often and how long, in milliseconds, Netlify is asked whether the site is there; no request may take longer. */
const pause = 2_000;
const patience = 5 * 60_000;

/**
 * Sends a site to Netlify: first a list of all files with their SHA-1, then those that it does not
 * have yet. It puts the site online in one step, once it has all.
 *
 * @see https://docs.netlify.com/api/get-started/#file-digest-method
 */
export async function sendToNetlify({ site, preview, env, say }: Delivery): Promise<string> {
  const { NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN } = readVariables(env, [
    'NETLIFY_SITE_ID',
    'NETLIFY_AUTH_TOKEN',
  ]);
  const api = env.NETLIFY_API ?? 'https://api.netlify.com/api/v1';
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${NETLIFY_AUTH_TOKEN}`);
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(api + path, { ...init, headers, signal });
    if (response.ok) return response.json();
    throw new Error(`Netlify answered ${response.status} to ${path}: ${await response.text()}`);
  };

  const files = await digestFiles(site);
  const digests = Object.fromEntries(files.map(({ path, sha1 }) => [path, sha1]));
  const created = deployment.parse(
    await ask(`/sites/${NETLIFY_SITE_ID}/deploys`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        files: digests,
        ...(preview !== undefined && { draft: true, branch: preview }),
      }),
    }),
  );
  const required = new Set(created.required);
  // Files with the same content are asked for once.
  const wanted = new Map(files.filter(({ sha1 }) => required.has(sha1)).map((it) => [it.sha1, it]));
  for (const { path } of wanted.values()) {
    await ask(`/deploys/${created.id}/files${encodeURI(path)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: await readFile(join(site, path)),
    });
  }
  say(`${wanted.size} of ${files.length} files were new to Netlify.`);
  const ready = await waitUntilReady(async () =>
    deployment.parse(await ask(`/deploys/${created.id}`)),
  );
  return ready.deploy_ssl_url ?? env.SITE_URL ?? '';
}

async function waitUntilReady(read: () => Promise<Deployment>): Promise<Deployment> {
  for (let waited = 0; waited <= patience; waited += pause) {
    const now = await read();
    if (now.state === 'ready') return now;
    if (now.state === 'error') throw new Error(`Netlify: ${now.error_message ?? 'it failed'}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`Netlify has not put the site online within ${patience / 60_000} minutes.`);
}

/** Every file of a site, with its address and the SHA-1 of its content. */
async function digestFiles(site: string): Promise<{ path: string; sha1: string }[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      path: `/${relative(site, file).replaceAll(sep, '/')}`,
      sha1: createHash('sha1')
        .update(await readFile(file))
        .digest('hex'),
    })),
  );
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { readVariables, type Deployment } from './deployment.ts';

const netlifyDeploy = z.object({
  id: z.string(),
  state: z.string(),
  required: z.array(z.string()).nullish(),
  deploy_ssl_url: z.string().nullish(),
  error_message: z.string().nullish(),
});

type NetlifyDeploy = z.output<typeof netlifyDeploy>;

/** How often to ask whether the site is online, in milliseconds. */
const pollInterval = 2_000;
/** How long a request, and going online, may take, in milliseconds. */
const timeout = 5 * 60_000;

/**
 * Deploys a site to Netlify and returns its address. Sends a list of all files with their SHA-1, then
 * uploads the files that Netlify does not have. Netlify switches to the new site once it has all of them.
 *
 * @see https://docs.netlify.com/api/get-started/#file-digest-method
 */
export async function deployToNetlify({ site, preview, env, log }: Deployment): Promise<string> {
  const { NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN } = readVariables(env, [
    'NETLIFY_SITE_ID',
    'NETLIFY_AUTH_TOKEN',
  ]);
  const api = env.NETLIFY_API ?? 'https://api.netlify.com/api/v1';
  const request = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${NETLIFY_AUTH_TOKEN}`);
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(api + path, { ...init, headers, signal });
    if (response.ok) return response.json();
    throw new Error(`Netlify answered ${response.status} to ${path}: ${await response.text()}`);
  };

  const files = await digestFiles(site);
  const digests = Object.fromEntries(files.map(({ path, sha1 }) => [path, sha1]));
  const created = netlifyDeploy.parse(
    await request(`/sites/${NETLIFY_SITE_ID}/deploys`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        files: digests,
        ...(preview !== undefined && { draft: true, branch: preview }),
      }),
    }),
  );
  const required = new Set(created.required);
  // Files with the same content are uploaded once.
  const wanted = new Map(files.filter(({ sha1 }) => required.has(sha1)).map((it) => [it.sha1, it]));
  for (const { path } of wanted.values()) {
    await request(`/deploys/${created.id}/files${encodeURI(path)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: await readFile(join(site, path)),
    });
  }
  log(`Uploaded ${wanted.size} of ${files.length} files; Netlify had the others.`);
  const ready = await waitUntilReady(async () =>
    netlifyDeploy.parse(await request(`/deploys/${created.id}`)),
  );
  return ready.deploy_ssl_url ?? env.SITE_URL ?? '';
}

async function waitUntilReady(read: () => Promise<NetlifyDeploy>): Promise<NetlifyDeploy> {
  for (let waited = 0; waited <= timeout; waited += pollInterval) {
    const now = await read();
    if (now.state === 'ready') return now;
    if (now.state === 'error')
      throw new Error(`Netlify: ${now.error_message ?? 'the deploy failed'}`);
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
  }
  throw new Error(`The site was not online at Netlify after ${timeout / 60_000} minutes.`);
}

/** Lists every file of a site with its path and the SHA-1 of its content. */
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

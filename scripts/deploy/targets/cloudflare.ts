import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readVariables, type Deployment } from './deployment.ts';
import { runCommand } from '../../process/run-command.ts';

/** Cloudflare's CLI, which only deploys use; npx fetches it. */
const wrangler = 'wrangler@4.164.0';

/**
 * Deploys a site to Cloudflare Pages and returns its address.
 *
 * @see https://developers.cloudflare.com/pages/get-started/direct-upload/
 */
export async function deployToCloudflare({ site, preview, env, log }: Deployment): Promise<string> {
  const { CLOUDFLARE_PROJECT: project } = readVariables(env, [
    'CLOUDFLARE_PROJECT',
    'CLOUDFLARE_ACCOUNT_ID',
    'CLOUDFLARE_API_TOKEN',
  ]);
  const branch = preview ?? 'main';
  const args = ['pages', 'deploy', resolve(site), '--project-name', project, '--branch', branch];
  // Run from an empty folder, where wrangler finds no configuration and no functions to upload.
  const empty = await mkdtemp(join(tmpdir(), 'deploy-'));
  try {
    const output = await runCommand('npx', ['--yes', wrangler, ...args], { cwd: empty, env });
    log(output.trim());
    return /https:\/\/\S+\.pages\.dev\S*/.exec(output)?.[0] ?? env.SITE_URL ?? '';
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readVariables, type Delivery } from './delivery.ts';
import { runCommand } from '../../process/run-command.ts';

/** Cloudflare's own program; it takes part in nothing but sending. */
const wrangler = 'wrangler@4.164.0';

/**
 * Sends a site to Cloudflare Pages.
 *
 * @see https://developers.cloudflare.com/pages/get-started/direct-upload/
 */
export async function sendToCloudflare({ site, preview, env, say }: Delivery): Promise<string> {
  const { CLOUDFLARE_PROJECT: project } = readVariables(env, [
    'CLOUDFLARE_PROJECT',
    'CLOUDFLARE_ACCOUNT_ID',
    'CLOUDFLARE_API_TOKEN',
  ]);
  const branch = preview ?? 'main';
  const args = ['pages', 'deploy', resolve(site), '--project-name', project, '--branch', branch];
  // In an empty folder it finds no settings and no functions to send along.
  const empty = await mkdtemp(join(tmpdir(), 'send-'));
  try {
    const output = await runCommand('npx', ['--yes', wrangler, ...args], { cwd: empty, env });
    say(output.trim());
    return /https:\/\/\S+\.pages\.dev\S*/.exec(output)?.[0] ?? env.SITE_URL ?? '';
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

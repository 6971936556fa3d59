import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listOnlinePaths, assertNoLostPaths } from './releases/lost-addresses.ts';
import { readBuiltOrigin, assertPublicOrigin } from '../hosting/origin.ts';
import { deployToCloudflare } from './targets/cloudflare.ts';
import { deployToNetlify } from './targets/netlify.ts';
import { deployToRemoteHost } from './targets/remote-host.ts';
import type { Deployment } from './targets/deployment.ts';

/** The deploy targets, by the value of `DEPLOY_TARGET`. */
export const targets = {
  cloudflare: deployToCloudflare,
  netlify: deployToNetlify,
  server: deployToRemoteHost,
} as const satisfies Record<string, (deployment: Deployment) => Promise<string>>;

/**
 * Deploys a built site to the host that `DEPLOY_TARGET` names.
 *
 * @returns the address of the deployed site.
 * @throws if a variable is missing, or with the host's error.
 */
export async function deployToHost(deployment: Deployment): Promise<string> {
  const target = deployment.env.DEPLOY_TARGET?.trim() ?? '';
  if (!isTarget(target)) {
    throw new Error(
      `DEPLOY_TARGET is "${target}": set it to one of ${Object.keys(targets).join(', ')}.`,
    );
  }
  rejectCode(deployment.site);
  if (deployment.preview === undefined) await checkAddresses(deployment);
  return targets[target](deployment);
}

/** Not for previews: they replace no page, and search engines must not find them. */
async function checkAddresses({ site, log }: Deployment): Promise<void> {
  const origin = readBuiltOrigin(site);
  assertPublicOrigin(origin);
  const online = await listOnlinePaths(origin);
  if (online) assertNoLostPaths(site, online);
  else log(`There is no sitemap at ${origin} yet, so no address can be lost.`);
}

function isTarget(text: string): text is keyof typeof targets {
  return Object.hasOwn(targets, text);
}

/** Files that hosts would run or follow as configuration. A static site has none of them. */
const code = ['_worker.js', 'functions', 'netlify', '.netlify', 'netlify.toml', 'wrangler.toml'];

function rejectCode(site: string): void {
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error(`there is no built site in ${site}: run npm run build first.`);
  }
  const found = code.filter((name) => existsSync(join(site, name)));
  if (found.length === 0) return;
  throw new Error(`${site} contains ${found.join(', ')}, which the host would run: delete it.`);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listOnlinePaths, assertNoLostPaths } from './releases/lost-addresses.ts';
import { readBuiltOrigin, assertPublicOrigin } from '../hosting/origin.ts';
import { sendToCloudflare } from './targets/cloudflare.ts';
import { sendToNetlify } from './targets/netlify.ts';
import { sendToServer } from './targets/remote-host.ts';
import type { Delivery } from './targets/delivery.ts';

/** Where a site can be sent, by `DEPLOY_TARGET`. */
export const targets = {
  cloudflare: sendToCloudflare,
  netlify: sendToNetlify,
  server: sendToServer,
} as const satisfies Record<string, (delivery: Delivery) => Promise<string>>;

/**
 * Sends a built site to the host that `DEPLOY_TARGET` names.
 *
 * @returns the address at which it can be read.
 * @throws where a variable is missing, or with what the host says.
 */
export async function sendSite(delivery: Delivery): Promise<string> {
  const target = delivery.env.DEPLOY_TARGET?.trim() ?? '';
  if (!isTarget(target)) {
    throw new Error(
      `DEPLOY_TARGET is "${target}": set it to one of ${Object.keys(targets).join(', ')}.`,
    );
  }
  rejectCode(delivery.site);
  if (delivery.preview === undefined) await checkSite(delivery);
  return targets[target](delivery);
}

/** A preview takes no page's place, and no search engine is to find it; the site itself does both. */
async function checkSite({ site, say }: Delivery): Promise<void> {
  const origin = readBuiltOrigin(site);
  assertPublicOrigin(origin);
  const online = await listOnlinePaths(origin);
  if (online) assertNoLostPaths(site, online);
  else say(`No sitemap answers at ${origin}: there is nothing that could be lost.`);
}

function isTarget(text: string): text is keyof typeof targets {
  return Object.hasOwn(targets, text);
}

/** What hosts would run rather than serve: a site of pages has none of it. */
const code = ['_worker.js', 'functions', 'netlify', '.netlify', 'netlify.toml', 'wrangler.toml'];

function rejectCode(site: string): void {
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error(`there is no built site in ${site}: run npm run build first.`);
  }
  const found = code.filter((name) => existsSync(join(site, name)));
  if (found.length === 0) return;
  throw new Error(`${site} holds ${found.join(', ')}, which the host would run: it is not sent.`);
}

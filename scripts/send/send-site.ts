import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sendToCloudflare } from './cloudflare.ts';
import { sendToNetlify } from './netlify.ts';
import { sendToServer } from './server.ts';
import type { Delivery } from './delivery.ts';

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
  refuseCode(delivery.site);
  return targets[target](delivery);
}

function isTarget(text: string): text is keyof typeof targets {
  return Object.hasOwn(targets, text);
}

/** What hosts would run rather than serve: a site of pages has none of it. */
const code = ['_worker.js', 'functions', 'netlify', '.netlify', 'netlify.toml', 'wrangler.toml'];

function refuseCode(site: string): void {
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error(`there is no built site in ${site}: run npm run build first.`);
  }
  const found = code.filter((name) => existsSync(join(site, name)));
  if (found.length === 0) return;
  throw new Error(`${site} holds ${found.join(', ')}, which the host would run: it is not sent.`);
}

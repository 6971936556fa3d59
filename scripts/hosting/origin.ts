import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalOrigin } from '../../src/model/urls.ts';

/** The site's address without `SITE_URL`. Such a build is for this machine only. */
export const localOrigin = 'http://127.0.0.1:4321';

/**
 * The site's own address, from `SITE_URL`. An empty variable counts as not set.
 *
 * @throws if it is not the address of a whole site.
 */
export function readOrigin(env: Readonly<Record<string, string | undefined>>): string {
  const wanted = env.SITE_URL?.trim();
  if (!wanted) return localOrigin;
  const url = URL.parse(wanted);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error(
    `SITE_URL is "${wanted}": set it to the site's own address, like "https://library.example.org".`,
  );
}

/** The own address of a built site, from its home page. */
export function readBuiltOrigin(folder: string): string {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, address] = /<meta property="og:url" content="([^"]+)"/.exec(home) ?? [];
  return new URL(address ?? localOrigin).origin;
}

/** @throws if the address is of this machine: pages of such a build ask search engines to stay away. */
export function assertPublicOrigin(origin: string): void {
  if (!isLocalOrigin(new URL(origin))) return;
  throw new Error(
    'a deployed site needs its own address: build it with SITE_URL set to that, like "https://library.example.org".',
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalOrigin } from '../../src/model/urls.ts';

/** The site's address where `SITE_URL` gives none: such a build is for this machine alone. */
export const localOrigin = 'http://127.0.0.1:4321';

/**
 * The address that the pages of a build will carry. A variable that is empty counts as not set.
 *
 * @throws if it is no address of a whole site.
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

/** The address that the pages of a built site do carry, read from its home page. */
export function readBuiltOrigin(folder: string): string {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, address] = /<meta property="og:url" content="([^"]+)"/.exec(home) ?? [];
  return new URL(address ?? localOrigin).origin;
}

/** @throws if pages carry the address of this machine: such pages tell search engines to keep out. */
export function assertPublicOrigin(origin: string): void {
  if (!isLocalOrigin(new URL(origin))) return;
  throw new Error(
    'a site that is put online carries its own address: build it with SITE_URL set to that, like "https://library.example.org".',
  );
}

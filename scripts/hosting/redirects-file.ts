import type { Redirect } from '../../src/domain/redirects.ts';
import { readRedirectRules } from './redirect-rules.ts';
import type { FileHost } from './file-host.ts';

/** Cloudflare's limit. https://developers.cloudflare.com/pages/configuration/redirects/ */
const maxRules = 2000;

/**
 * The redirects as a `_redirects` file. With a `!`, Netlify redirects even if the site has a file at the
 * old address, which ours has: a page that redirects on hosts that do not.
 *
 * @throws if there are more redirects than hosts accept.
 */
export function formatRedirectsFile(redirects: readonly Redirect[], host: FileHost): string {
  const status = host === 'netlify' ? '301!' : '301';
  const lines = redirects.flatMap(({ from, to }) =>
    addressesOf(from).map((address) => `${address} ${to} ${status}\n`),
  );
  if (lines.length > maxRules) {
    throw new Error(
      `${redirects.length} old addresses need ${lines.length} redirects, more than the ${maxRules} that hosts accept: ` +
        'serve the site from your own server (docs/deploying.md, "A server of your own").',
    );
  }
  return lines.join('');
}

/** The two forms of an old address: with a trailing slash and without. */
export function addressesOf(from: string): string[] {
  return [from, from.replace(/\/$/, '')];
}

/** The redirects in the `_redirects` file of a built site, one per old address. */
export function readRedirectsFile(folder: string): Redirect[] {
  return [...readRedirectRules(folder)]
    .filter(([from]) => from.endsWith('/'))
    .map(([from, to]) => ({ from, to }));
}

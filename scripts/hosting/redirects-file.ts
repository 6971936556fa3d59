import type { Redirect } from '../../src/domain/redirects.ts';
import { readRedirectRules } from './redirect-rules.ts';
import type { FileHost } from './file-host.ts';

/** What Cloudflare takes in one file. https://developers.cloudflare.com/pages/configuration/redirects/ */
const maxRules = 2000;

/**
 * The redirects as a `_redirects` file. Netlify prefers a file of the site at the old address, such as
 * the page that leads on where no host does, unless the rule is marked with a `!`.
 *
 * @throws if there are more than the hosts take.
 */
export function formatRedirectsFile(redirects: readonly Redirect[], host: FileHost): string {
  const status = host === 'netlify' ? '301!' : '301';
  const lines = redirects.flatMap(({ from, to }) =>
    addressesOf(from).map((address) => `${address} ${to} ${status}\n`),
  );
  if (lines.length > maxRules) {
    throw new Error(
      `${redirects.length} old addresses make ${lines.length} redirects, and hosts take ${maxRules}: ` +
        'serve the site from a server of your own (README.md, "Operations").',
    );
  }
  return lines.join('');
}

/** An old address as people may have written it: with the slash at its end and without. */
export function addressesOf(from: string): string[] {
  return [from, from.replace(/\/$/, '')];
}

/** The redirects in the `_redirects` file of a built site, each once. */
export function readRedirectsFile(folder: string): Redirect[] {
  return [...readRedirectRules(folder)]
    .filter(([from]) => from.endsWith('/'))
    .map(([from, to]) => ({ from, to }));
}

/** The hosts that read their rules from files of the site, each in a dialect of its own. */
export const fileHosts = ['cloudflare', 'netlify'] as const;

export type FileHost = (typeof fileHosts)[number];

/**
 * The host that a build is for, from `DEPLOY_TARGET`. Without it, and for a server of one's own, the
 * files are in Cloudflare's dialect, which all the rest of this project can read as well.
 */
export function readFileHost(env: Readonly<Record<string, string | undefined>>): FileHost {
  return env.DEPLOY_TARGET?.trim() === 'netlify' ? 'netlify' : 'cloudflare';
}

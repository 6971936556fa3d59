/** The hosts that read their rules from files of the site, each in its own dialect. */
export const fileHosts = ['cloudflare', 'netlify'] as const;

export type FileHost = (typeof fileHosts)[number];

/**
 * The host that a build is for, from `DEPLOY_TARGET`. By default, and for your own server, that is
 * Cloudflare, whose dialect the rest of this project reads.
 */
export function readFileHost(env: Readonly<Record<string, string | undefined>>): FileHost {
  return env.DEPLOY_TARGET?.trim() === 'netlify' ? 'netlify' : 'cloudflare';
}

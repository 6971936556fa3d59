import type { CmsBackend } from './types.ts';

/** Where each backend's program talks to, and where it shows pictures of people from. */
const hosts: Readonly<Record<string, { connect: string[]; pictures: string[] }>> = {
  github: {
    connect: ['https://api.github.com', 'https://www.githubstatus.com'],
    pictures: ['https://avatars.githubusercontent.com'],
  },
  gitlab: { connect: [], pictures: ['https://secure.gravatar.com'] },
};

/**
 * The Content-Security-Policy that `/admin/` is to be served with. The site's own does not do: Decap
 * writes styles into the page and talks to the server that holds the repository.
 */
export function adminPagePolicy({ name, base_url, proxy_url }: CmsBackend): string {
  const { connect = [], pictures = [] } = hosts[name] ?? {};
  // On GitHub that address is the sign-in server's, which opens in a window of its own.
  const server = name === 'github' ? undefined : (proxy_url ?? base_url);
  const origins = server ? [new URL(server).origin] : [];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ['img-src', "'self'", 'data:', 'blob:', ...origins, ...pictures].join(' '),
    "font-src 'self' data:",
    ['connect-src', "'self'", 'blob:', ...origins, ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { LinkChecker, LinkState } from 'linkinator';
import { serveSite } from '../../hosting/static-server.ts';

/**
 * Follows every link within a built site. Skips links to other sites, which a build must not depend on.
 *
 * @param folder The built site.
 * @param origin The site's own address, such as `https://library.example`.
 */
export async function checkLinks(folder: string, origin: string): Promise<CheckReport[]> {
  const server = await serveSite(folder, 0);
  try {
    const { links } = await new LinkChecker().check({
      path: [`${server.url}/`, `${server.url}/404.html`],
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      urlRewriteExpressions: [
        { pattern: new RegExp(`^${origin}/`), replacement: `${server.url}/` },
      ],
      linksToSkip: async (link) =>
        !link.startsWith(`${server.url}/`) && !link.startsWith(`${origin}/`),
    });
    return links
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, parent, status }) => ({
        severity: 'error',
        file: (parent ?? '/').replace(server.url, ''),
        message: `the link to ${url.replace(server.url, '')} is broken (${status ?? 'no answer'})`,
        fix: 'Correct the address, or remove the link.',
      }));
  } finally {
    await server.stop();
  }
}

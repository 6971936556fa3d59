import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPublicEntries } from '../../src/domain/library-entries.ts';
import { listRedirects } from '../../src/domain/redirects.ts';
import { readBackend } from '../../admin/decap/backend.ts';
import type { ContentLibrary } from '../../src/entries/content-library.ts';
import { readOrigin } from './origin.ts';
import { describeHeaders } from './describe-headers.ts';
import { readFileHost } from './file-host.ts';
import { formatHeadersFile } from './headers-file.ts';
import { formatRedirectsFile } from './redirects-file.ts';

/**
 * Writes the headers and redirects of a built site to its files `_headers` and `_redirects`. Cloudflare and
 * Netlify read these; the static server and the configurations of nginx and Caddy follow them.
 *
 * @param library The content that the site was built from.
 * @throws if a variable is invalid, or a host would not accept the files.
 */
export async function prepareForHosts(
  folder: string,
  library: ContentLibrary,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const host = readFileHost(env);
  const headers = describeHeaders({
    origin: new URL(readOrigin(env)),
    backend: readBackend(env)?.backend ?? null,
  });
  const redirects = listRedirects(listPublicEntries(library));
  await Promise.all([
    writeFile(join(folder, '_headers'), formatHeadersFile(headers, host)),
    writeFile(join(folder, '_redirects'), formatRedirectsFile(redirects, host)),
  ]);
}

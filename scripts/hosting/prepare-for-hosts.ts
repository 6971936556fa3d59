import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackend } from '../../admin/decap/backend.ts';
import type { Library } from '../../src/entries/library.ts';
import { readOrigin } from './origin.ts';
import { describeHeaders } from './describe-headers.ts';
import { readFileHost } from './file-host.ts';
import { formatHeadersFile } from './headers-file.ts';
import { listLibraryRedirects } from './list-redirects.ts';
import { formatRedirectsFile } from './redirects-file.ts';

/**
 * Writes into a built site how it is to be served: `_headers` and `_redirects`. Cloudflare and Netlify
 * read them; the local server and the configurations for nginx and Caddy are made of them.
 *
 * @param library The content that the site was built from.
 * @throws where a variable is wrong, or a host would not take what is written.
 */
export async function prepareForHosts(
  folder: string,
  library: Library,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const host = readFileHost(env);
  const headers = describeHeaders({
    origin: new URL(readOrigin(env)),
    backend: readBackend(env)?.backend ?? null,
  });
  await Promise.all([
    writeFile(join(folder, '_headers'), formatHeadersFile(headers, host)),
    writeFile(join(folder, '_redirects'), formatRedirectsFile(listLibraryRedirects(library), host)),
  ]);
}

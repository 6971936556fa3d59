import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listRedirects } from '../../src/domain/redirects.ts';
import { readBackend } from '../../admin/decap/backend.ts';
import { listOpenEntries, type ContentLibrary } from '../../src/entries/content-library.ts';
import { readOrigin } from './origin.ts';
import { describeHeaders } from './describe-headers.ts';
import { readFileHost } from './file-host.ts';
import { formatHeadersFile } from './headers-file.ts';
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
  library: ContentLibrary,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const host = readFileHost(env);
  const headers = describeHeaders({
    origin: new URL(readOrigin(env)),
    backend: readBackend(env)?.backend ?? null,
  });
  const redirects = listRedirects(
    listOpenEntries(library, 'articles'),
    listOpenEntries(library, 'conditions'),
  );
  await Promise.all([
    writeFile(join(folder, '_headers'), formatHeadersFile(headers, host)),
    writeFile(join(folder, '_redirects'), formatRedirectsFile(redirects, host)),
  ]);
}

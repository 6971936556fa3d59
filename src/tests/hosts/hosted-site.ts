import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { compressSite } from '../../../scripts/hosting/compress-site.ts';
import { describeHeaders } from '../../../scripts/hosting/describe-headers.ts';
import { formatHeadersFile } from '../../../scripts/hosting/headers-file.ts';
import { formatRedirectsFile } from '../../../scripts/hosting/redirects-file.ts';
import { testSite } from '../sites/test-site.ts';

/** The headers of a site whose editor uses GitHub. */
export const headers = describeHeaders({
  origin: new URL(testSite.origin),
  backend: { name: 'github', base_url: 'https://auth.example.org' },
});

export const redirects = [
  { from: '/treatments/rubbing-the-neck/', to: '/treatments/massage-for-neck-pain/' },
];

/** A copy of the test site as it is on a server: with a redirect, an editor, and compressed copies. */
export interface HostedSite {
  folder: string;
  /** The path of every public file of the site. */
  paths: string[];
  remove(): void;
}

export async function makeHostedSite(): Promise<HostedSite> {
  const parent = mkdtempSync(join(tmpdir(), 'hosted-site-'));
  const folder = join(parent, 'site');
  cpSync(testSite.folder, folder, { recursive: true });
  writeFileSync(join(folder, '_headers'), formatHeadersFile(headers, 'cloudflare'));
  writeFileSync(join(folder, '_redirects'), formatRedirectsFile(redirects, 'cloudflare'));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`)
    .map((path) => path.replace(/\/index\.html$/, '/'));
  await compressSite(folder);
  return { folder, paths, remove: () => rmSync(parent, { recursive: true }) };
}

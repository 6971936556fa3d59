import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCaddyfile } from '../hosting/caddy.ts';
import { compressSite } from '../hosting/compress-site.ts';
import { readHostingRules } from '../hosting/hosting-rules.ts';
import { formatNginxHttp, formatNginxServer } from '../hosting/nginx.ts';
import {
  admitRelease,
  incomingFolder,
  nameRelease,
  readReleases,
  tidyReleases,
} from './releases.ts';
import { takeOver } from './take-over.ts';

interface Publication {
  /** A built site that was checked. */
  site: string;
  /** The address that its pages carry. */
  origin: string;
  /** The folder of the releases, locked by the caller. */
  folder: string;
  say(line: string): void;
}

/**
 * Makes a built site the one that is served: copies it to the side, compresses it, writes the
 * configuration of its web server, and switches. Killed at any moment, it leaves the last site whole.
 *
 * @returns the name of the release.
 */
export async function publishRelease({ site, origin, folder, say }: Publication): Promise<string> {
  await tidyReleases(folder);
  const name = nameRelease(new Date(), process.pid);
  const incoming = incomingFolder(folder, name);
  const copy = join(incoming, 'site');
  say('Copying the site ...');
  await mkdir(incoming, { recursive: true });
  await cp(site, copy, { recursive: true });
  const { current } = await readReleases(folder);
  if (current !== undefined) await takeOver(join(folder, 'releases', current), incoming);
  say('Compressing ...');
  const compressed = await compressSite(copy);
  say(`${compressed} files have compressed copies.`);
  await writeHostingFiles(incoming, origin, join(folder, 'current', 'site'));
  await admitRelease(folder, name);
  say(`${name} is served.`);
  await tidyReleases(folder);
  return name;
}

/** The configuration of each kind of web server, which its own includes. */
async function writeHostingFiles(release: string, origin: string, root: string): Promise<void> {
  const rules = readHostingRules(join(release, 'site'));
  const hosting = join(release, 'hosting');
  await mkdir(hosting);
  await writeFile(join(hosting, 'nginx-http.conf'), formatNginxHttp(rules));
  await writeFile(join(hosting, 'nginx-server.conf'), formatNginxServer(rules, root));
  await writeFile(join(hosting, 'Caddyfile'), formatCaddyfile(rules, { address: origin, root }));
}

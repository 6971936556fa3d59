import { chmod, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCaddyfile } from '../../hosting/caddy.ts';
import { compressSite } from '../../hosting/compress-site.ts';
import { readHostingRules } from '../../hosting/hosting-rules.ts';
import { formatNginxHttp, formatNginxServer } from '../../hosting/nginx.ts';
import { readableFile, readableFolder } from './releases.ts';
import { takeOver } from './take-over.ts';

interface ReleaseParts {
  /** A built site that was checked. */
  site: string;
  /** Where the release is put together. */
  release: string;
  /** The address that its pages carry. */
  origin: string;
  /** The folder that its web server serves. */
  root: string;
  /** The release that it follows. */
  previous?: string | undefined;
  say(line: string): void;
}

/** Puts a release together: the site with compressed copies, and the configuration of its web server. */
export async function makeRelease(parts: ReleaseParts): Promise<void> {
  const { site, release, origin, root, previous, say } = parts;
  const copy = join(release, 'site');
  say('Copying the site ...');
  await mkdir(release, { recursive: true });
  await cp(site, copy, { recursive: true, preserveTimestamps: true });
  if (previous !== undefined) await takeOver(previous, release);
  say('Compressing ...');
  say(`${await compressSite(copy)} files have compressed copies.`);

  const rules = readHostingRules(copy);
  const hosting = join(release, 'hosting');
  await mkdir(hosting);
  await writeFile(join(hosting, 'nginx-http.conf'), formatNginxHttp(rules));
  await writeFile(join(hosting, 'nginx-server.conf'), formatNginxServer(rules, root));
  await writeFile(join(hosting, 'Caddyfile'), formatCaddyfile(rules, { address: origin, root }));
  await makeReadable(release);
}

/** Whatever the umask is, and the modes of the site that was built: the web server is somebody else. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, readableFolder);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const mode = entry.isDirectory() ? readableFolder : readableFile;
    await chmod(join(entry.parentPath, entry.name), mode);
  }
}

import { chmod, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCaddyfile } from '../../hosting/caddy.ts';
import { compressSite } from '../../hosting/compress-site.ts';
import { readHostingRules } from '../../hosting/hosting-rules.ts';
import { formatNginxHttp, formatNginxServer } from '../../hosting/nginx.ts';
import { readableFile, readableFolder } from './releases.ts';
import { takeOver } from './take-over.ts';

interface ReleaseParts {
  /** The folder of a built and checked site. */
  site: string;
  /** The folder to assemble the release in. */
  release: string;
  /** The site's own address. */
  origin: string;
  /** The folder that the web server serves. */
  root: string;
  /** The folder of the previous release. */
  previous?: string | undefined;
  log(line: string): void;
}

/** Assembles a release: the site with compressed copies, and the configuration for its web server. */
export async function makeRelease(parts: ReleaseParts): Promise<void> {
  const { site, release, origin, root, previous, log } = parts;
  const copy = join(release, 'site');
  log('Copying the site ...');
  await mkdir(release, { recursive: true });
  await cp(site, copy, { recursive: true, preserveTimestamps: true });
  if (previous !== undefined) await takeOver(previous, release);
  log('Compressing ...');
  log(`Compressed ${await compressSite(copy)} files.`);

  const rules = readHostingRules(copy);
  const hosting = join(release, 'hosting');
  await mkdir(hosting);
  await writeFile(join(hosting, 'nginx-http.conf'), formatNginxHttp(rules));
  await writeFile(join(hosting, 'nginx-server.conf'), formatNginxServer(rules, root));
  await writeFile(join(hosting, 'Caddyfile'), formatCaddyfile(rules, { address: origin, root }));
  await makeReadable(release);
}

/** Makes files readable to the web server, another user, whatever the umask and the modes of the build. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, readableFolder);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const mode = entry.isDirectory() ? readableFolder : readableFile;
    await chmod(join(entry.parentPath, entry.name), mode);
  }
}

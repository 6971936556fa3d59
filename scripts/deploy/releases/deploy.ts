import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatDiagnostics } from '../../checks/report/format-diagnostics.ts';
import { buildSite } from '../../build/build-site.ts';
import { checkSite } from '../../checks/site/check-site.ts';
import { readBuiltOrigin, readOrigin, assertPublicOrigin } from '../../hosting/origin.ts';
import { lockFolder } from './deploy-lock.ts';
import { listServedPaths, assertNoLostPaths } from './lost-addresses.ts';
import { publishRelease } from './publish-release.ts';
import { openReleases, tidyReleases } from './releases.ts';
import { rollBack } from './roll-back.ts';
import { clearLeftovers, makeOwnName } from '../../process/own-names.ts';

export interface DeployOptions {
  /** The project's root folder. */
  root: string;
  /** The folder of the web server's releases. */
  folder: string;
  /** An already built site, such as `dist`; without it, the site is built first. */
  built?: string | undefined;
  log(line: string): void;
}

/**
 * Builds and checks the site, and switches the web server's folder to it.
 *
 * @throws with the problems found; the last release then stays online.
 */
export async function deploy(options: DeployOptions): Promise<void> {
  const folder = resolve(options.folder);
  await clearLeftovers(join(options.root, '.build'), ['deploy']);
  await withLock(folder, async () => {
    const own = join(options.root, '.build', makeOwnName('deploy'));
    try {
      const site = options.built ?? (await build(options, own));
      const origin = await checkForPublication(site);
      assertNoLostPaths(site, listServedPaths(join(folder, 'current', 'site')));
      await publishRelease({ site, origin, folder, log: options.log });
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
}

/** Switches back to the previous release. */
export async function goBack(folder: string, log: (line: string) => void): Promise<void> {
  await withLock(resolve(folder), async (locked) => log(`Now serving ${await rollBack(locked)}.`));
}

async function withLock(folder: string, work: (folder: string) => Promise<void>): Promise<void> {
  await openReleases(folder);
  const unlock = lockFolder(folder);
  try {
    await tidyReleases(folder);
    await work(folder);
  } finally {
    unlock();
  }
}

async function build({ root, log }: DeployOptions, site: string): Promise<string> {
  assertPublicOrigin(readOrigin(process.env));
  log('Building the site ...');
  await buildSite({ root, outFolder: site });
  return site;
}

/**
 * Checks that a built site may be deployed, and returns its own address.
 *
 * @throws if it is missing, has no public address, or has errors.
 */
async function checkForPublication(site: string): Promise<string> {
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error(`there is no built site in ${site}: run npm run build first.`);
  }
  const origin = readBuiltOrigin(site);
  assertPublicOrigin(origin);
  const diagnostics = await checkSite(site, origin);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`the site cannot be published:\n\n${formatDiagnostics(errors)}`);
  return origin;
}

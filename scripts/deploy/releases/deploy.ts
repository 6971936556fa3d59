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
  /** The top of the project. */
  root: string;
  /** Where the web server's releases are. */
  folder: string;
  /** A site that is built already, such as `dist`; otherwise one is built now. */
  built?: string | undefined;
  say(line: string): void;
}

/**
 * Builds and checks the site, and makes it the one that is served.
 *
 * @throws with what is wrong; then the last site is served as before.
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
      await publishRelease({ site, origin, folder, say: options.say });
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
}

/** Serves the release before the one that is served. */
export async function goBack(folder: string, say: (line: string) => void): Promise<void> {
  await withLock(resolve(folder), async (locked) => say(`${await rollBack(locked)} is served.`));
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

async function build({ root, say }: DeployOptions, site: string): Promise<string> {
  assertPublicOrigin(readOrigin(process.env));
  say('Building the site ...');
  await buildSite({ root, outFolder: site });
  return site;
}

/** @returns the address that the pages carry. */
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

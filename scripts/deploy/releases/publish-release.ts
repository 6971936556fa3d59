import { join } from 'node:path';
import { makeRelease } from './make-release.ts';
import {
  admitRelease,
  incomingFolder,
  nameRelease,
  readReleases,
  tidyReleases,
} from './releases.ts';

interface Publication {
  /** The folder of a built and checked site. */
  site: string;
  /** The site's own address. */
  origin: string;
  /** The folder of the releases, locked by the caller. */
  folder: string;
  log(line: string): void;
}

/**
 * Makes a release of a built site and switches to it. If killed at any moment, the last release stays
 * complete and online.
 *
 * @returns the name of the new release.
 */
export async function publishRelease({ site, origin, folder, log }: Publication): Promise<string> {
  await tidyReleases(folder);
  const { current } = await readReleases(folder);
  const name = nameRelease(new Date(), process.pid);
  await makeRelease({
    site,
    release: incomingFolder(folder, name),
    origin,
    root: join(folder, 'current', 'site'),
    previous: current === undefined ? undefined : join(folder, 'releases', current),
    log,
  });
  await admitRelease(folder, name);
  log(`Now serving ${name}.`);
  await tidyReleases(folder);
  return name;
}

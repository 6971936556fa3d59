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
  /** A built site that was checked. */
  site: string;
  /** The address that its pages carry. */
  origin: string;
  /** The folder of the releases, locked by the caller. */
  folder: string;
  say(line: string): void;
}

/**
 * Makes a built site the one that is served. Killed at any moment, it leaves the last site whole.
 *
 * @returns the name of the release.
 */
export async function publishRelease({ site, origin, folder, say }: Publication): Promise<string> {
  await tidyReleases(folder);
  const { current } = await readReleases(folder);
  const name = nameRelease(new Date(), process.pid);
  await makeRelease({
    site,
    release: incomingFolder(folder, name),
    origin,
    root: join(folder, 'current', 'site'),
    previous: current === undefined ? undefined : join(folder, 'releases', current),
    say,
  });
  await admitRelease(folder, name);
  say(`${name} is served.`);
  await tidyReleases(folder);
  return name;
}

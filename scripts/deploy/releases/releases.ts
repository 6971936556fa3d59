import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * The folder that a web server serves a site from:
 *
 * ```text
 * releases/20261123T134500123Z-4711/site/     a complete site, with compressed copies
 *                                  /hosting/  its configuration for nginx and Caddy
 * current -> releases/20261123T134500123Z-4711
 * ```
 *
 * `current` is replaced in one step, so it leads to a complete site at every moment.
 */
export interface Releases {
  folder: string;
  /** The names of complete releases, oldest first, without withdrawn ones. */
  names: string[];
  /** The release that is online; undefined before the first. */
  current: string | undefined;
}

/** The modes of files and folders that a web server reads. */
export const readableFolder = 0o755;
export const readableFile = 0o644;

/** How many releases are kept, including the current one. */
export const keptReleases = 5;

const releaseName = /^\d{8}T\d{9}Z-\d+$/;
const incomingPrefix = '.incoming-';

/** A marker file in a release that was rolled back from; later rollbacks skip it. */
const withdrawnName = 'withdrawn';

/** The name of a release, from its time and process. Names sort by time. */
export function nameRelease(moment: Date, processId: number): string {
  return `${moment.toISOString().replaceAll(/[-:.]/g, '')}-${processId}`;
}

/**
 * Creates the folder of releases, readable to a web server.
 *
 * @throws if the folder has other files.
 */
export async function openReleases(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (!names.includes('releases') && names.some((name) => !name.startsWith('deploy.lock'))) {
    throw new Error(
      `${folder} has other files (${names[0] ?? ''}): name an empty folder, or one that you deployed to before.`,
    );
  }
  await mkdir(join(folder, 'releases'), { recursive: true });
  // The web server is another user, and the umask may be strict.
  for (const own of [folder, join(folder, 'releases')]) await chmod(own, readableFolder);
}

export async function readReleases(folder: string): Promise<Releases> {
  const names = await readdir(join(folder, 'releases'));
  const link = join(folder, 'current');
  return {
    folder,
    names: names.filter((name) => releaseName.test(name) && !isWithdrawn(folder, name)).sort(),
    current: existsSync(link) ? basename(await readlink(link)) : undefined,
  };
}

function isWithdrawn(folder: string, name: string): boolean {
  return existsSync(join(folder, 'releases', name, withdrawnName));
}

/** Marks a release so that no rollback leads to it. The next deploy deletes it. */
export async function withdrawRelease(folder: string, name: string): Promise<void> {
  await writeFile(join(folder, 'releases', name, withdrawnName), '');
}

/** The folder to assemble a release in. It is never served, so a killed deploy does no harm. */
export function incomingFolder(folder: string, name: string): string {
  return join(folder, 'releases', `${incomingPrefix}${name}`);
}

/** Names a complete release and switches to it. */
export async function admitRelease(folder: string, name: string): Promise<void> {
  await rename(incomingFolder(folder, name), join(folder, 'releases', name));
  await serveRelease(folder, name);
}

/** Switches `current` to a release in one step. */
export async function serveRelease(folder: string, name: string): Promise<void> {
  const next = join(folder, 'next');
  await rm(next, { force: true });
  await symlink(join('releases', name), next);
  await rename(next, join(folder, 'current'));
}

/** Deletes incomplete and withdrawn releases, and all but the newest and the current one. */
export async function tidyReleases(folder: string): Promise<void> {
  const { names, current } = await readReleases(folder);
  const kept = new Set([...names.slice(-keptReleases), current]);
  for (const name of await readdir(join(folder, 'releases'))) {
    if (!kept.has(name)) await rm(join(folder, 'releases', name), { recursive: true, force: true });
  }
}

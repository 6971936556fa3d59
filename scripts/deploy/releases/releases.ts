import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * What a web server serves a site from:
 *
 * ```text
 * releases/20261123T134500123Z-4711/site/     a whole site, with compressed copies
 *                                  /hosting/  the configuration of nginx and Caddy for it
 * current -> releases/20261123T134500123Z-4711
 * ```
 *
 * `current` is replaced in one step, so there is a whole site behind it at every moment.
 */
export interface Releases {
  folder: string;
  /** The names of the whole releases, oldest first, without those that were withdrawn. */
  names: string[];
  /** The one that is served; undefined before the first. */
  current: string | undefined;
}

/** The modes of what a web server reads. */
export const readableFolder = 0o755;
export const readableFile = 0o644;

/** How many releases can be gone back to, the one that is served included. */
export const keptReleases = 5;

const releaseName = /^\d{8}T\d{9}Z-\d+$/;
const incomingPrefix = '.incoming-';

/** A file in a release that was gone back from: nobody is led to it again. */
const withdrawnName = 'withdrawn';

/** The name of a release that is made at a moment by a process: names sort by time. */
export function nameRelease(moment: Date, processId: number): string {
  return `${moment.toISOString().replaceAll(/[-:.]/g, '')}-${processId}`;
}

/**
 * Makes a folder ready for releases, and for a web server to read.
 *
 * @throws if it holds something else.
 */
export async function openReleases(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (!names.includes('releases') && names.some((name) => !name.startsWith('deploy.lock'))) {
    throw new Error(
      `${folder} holds other files (${names[0] ?? ''}): name an empty folder, or one that was deployed to before.`,
    );
  }
  await mkdir(join(folder, 'releases'), { recursive: true });
  // Whatever the umask is: the web server is somebody else.
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

/** Marks a release as one to which no rollback leads; the next deploy removes it. */
export async function withdrawRelease(folder: string, name: string): Promise<void> {
  await writeFile(join(folder, 'releases', name, withdrawnName), '');
}

/** Where a release is put together: what a killed deploy leaves there is never served. */
export function incomingFolder(folder: string, name: string): string {
  return join(folder, 'releases', `${incomingPrefix}${name}`);
}

/** Gives a release that is whole its name, and serves it. */
export async function admitRelease(folder: string, name: string): Promise<void> {
  await rename(incomingFolder(folder, name), join(folder, 'releases', name));
  await serveRelease(folder, name);
}

/** Replaces `current` in one step. */
export async function serveRelease(folder: string, name: string): Promise<void> {
  const next = join(folder, 'next');
  await rm(next, { force: true });
  await symlink(join('releases', name), next);
  await rename(next, join(folder, 'current'));
}

/** Removes what killed deploys left, what was withdrawn, and all but the newest and the one that is served. */
export async function tidyReleases(folder: string): Promise<void> {
  const { names, current } = await readReleases(folder);
  const kept = new Set([...names.slice(-keptReleases), current]);
  for (const name of await readdir(join(folder, 'releases'))) {
    if (!kept.has(name)) await rm(join(folder, 'releases', name), { recursive: true, force: true });
  }
}

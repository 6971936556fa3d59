import { readReleases, serveRelease, withdrawRelease } from './releases.ts';

/**
 * Serves the release before the one that is served. Done again, it goes back one further. A release that
 * was gone back from is not led to again, whatever is deployed after it.
 *
 * @param folder The folder of the releases, locked by the caller.
 * @returns the name of the release.
 * @throws if there is none.
 */
export async function rollBack(folder: string): Promise<string> {
  const { names, current } = await readReleases(folder);
  const earlier = names.filter((name) => current !== undefined && name < current).at(-1);
  if (earlier === undefined) {
    throw new Error(
      `there is no release before ${current ?? 'the first'} in ${folder}: it holds ${names.join(', ') || 'none'}.`,
    );
  }
  // First, so that one that is killed here and done again leads to the same release.
  if (current !== undefined) await withdrawRelease(folder, current);
  await serveRelease(folder, earlier);
  return earlier;
}

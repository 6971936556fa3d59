import { readReleases, serveRelease, withdrawRelease } from './releases.ts';

/**
 * Switches to the release before the current one, and one further back each time. Later rollbacks skip a
 * release that was rolled back from.
 *
 * @param folder The folder of the releases, locked by the caller.
 * @returns the name of the release that is online now.
 * @throws if there is no earlier release.
 */
export async function rollBack(folder: string): Promise<string> {
  const { names, current } = await readReleases(folder);
  const earlier = names.filter((name) => current !== undefined && name < current).at(-1);
  if (earlier === undefined) {
    throw new Error(
      `there is no release before ${current ?? 'the first'} in ${folder}; the releases are: ${names.join(', ') || 'none'}.`,
    );
  }
  // Withdraw first: a rollback that is killed here and repeated leads to the same release.
  if (current !== undefined) await withdrawRelease(folder, current);
  await serveRelease(folder, earlier);
  return earlier;
}

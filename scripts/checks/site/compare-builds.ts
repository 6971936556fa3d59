import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file in which two builds differ. */
export interface BuildDifference {
  /** The path from the site's root, with forward slashes. */
  file: string;
  /** The first difference, or which build has the file. */
  difference: string;
}

interface CompareOptions {
  /**
   * Ignores what only the bundler decides: the files under `_astro/` and the links to them. A rule that
   * moves within a stylesheet renames it on every page.
   */
  ignoreAssets: boolean;
}

/** How many characters to show on either side of the first difference. */
const context = 60;

const assetLink = /<link rel="stylesheet" href="\/_astro\/[^"]*">|(?<=src=")\/_astro\/[^"]*/g;

/**
 * Compares two builds of the site, file by file and byte for byte.
 *
 * @param before The folder of the first build.
 * @param after The folder of the second.
 * @returns the files that differ, sorted by path.
 */
export async function compareBuilds(
  before: string,
  after: string,
  { ignoreAssets }: CompareOptions,
): Promise<BuildDifference[]> {
  const [old, updated] = await Promise.all(
    [before, after].map((folder) => readSite(folder, ignoreAssets)),
  );
  const files = [...new Set([...(old?.keys() ?? []), ...(updated?.keys() ?? [])])].sort();
  return files.flatMap((file) => {
    const difference = describeDifference(old?.get(file), updated?.get(file));
    return difference === undefined ? [] : [{ file, difference }];
  });
}

/** Reads every file of a build, by path, as Latin-1, in which each byte is one character. */
async function readSite(folder: string, ignoreAssets: boolean): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const site = new Map<string, string>();
  for (const path of paths) {
    const name = path.slice(join(folder, sep).length).replaceAll(sep, '/');
    if (ignoreAssets && name.startsWith('_astro/')) continue;
    const content = await readFile(path, 'latin1');
    site.set(name, ignoreAssets ? content.replaceAll(assetLink, '') : content);
  }
  return site;
}

function describeDifference(old: string | undefined, updated: string | undefined) {
  if (old === updated) return undefined;
  if (old === undefined) return 'is only in the second build';
  if (updated === undefined) return 'is only in the first build';
  let index = 0;
  while (old[index] === updated[index]) index += 1;
  const excerpt = (text: string) => {
    const bytes = Buffer.from(text.slice(Math.max(0, index - context), index + context), 'latin1');
    return JSON.stringify(bytes.toString('utf8'));
  };
  return `differs at byte ${index}: ${excerpt(old)} became ${excerpt(updated)}`;
}

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** One file in which two builds differ. */
export interface BuildDifference {
  /** Path from the top of the site, with forward slashes. */
  file: string;
  /** The first difference, or which build lacks the file. */
  what: string;
}

interface CompareOptions {
  /**
   * Leaves out what the bundler alone decides: the files under `_astro/`, and which of them a page
   * links to, in which order. A rule that moves within a stylesheet renames it on every page.
   */
  ignoreAssets: boolean;
}

/** How much of each file is shown around the first difference, in characters. */
const context = 60;

const assetLink = /<link rel="stylesheet" href="\/_astro\/[^"]*">|(?<=src=")\/_astro\/[^"]*/g;

/**
 * Compares two builds of the site, file by file and byte for byte.
 *
 * @param before The folder of the first build.
 * @param after The folder of the second.
 * @returns the files that differ, sorted by path; none where the builds are identical.
 */
export async function compareBuilds(
  before: string,
  after: string,
  { ignoreAssets }: CompareOptions,
): Promise<BuildDifference[]> {
  const [old, young] = await Promise.all(
    [before, after].map((folder) => readSite(folder, ignoreAssets)),
  );
  const files = [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])].sort();
  return files.flatMap((file) => {
    const what = describeDifference(old?.get(file), young?.get(file));
    return what === undefined ? [] : [{ file, what }];
  });
}

/** Every file of a build by its path. Latin-1 keeps each byte as one character. */
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

function describeDifference(old: string | undefined, young: string | undefined) {
  if (old === young) return undefined;
  if (old === undefined) return 'is in the second build only';
  if (young === undefined) return 'is in the first build only';
  let index = 0;
  while (old[index] === young[index]) index += 1;
  const excerpt = (text: string) => {
    const bytes = Buffer.from(text.slice(Math.max(0, index - context), index + context), 'latin1');
    return JSON.stringify(bytes.toString('utf8'));
  };
  return `differs at byte ${index}: ${excerpt(old)} became ${excerpt(young)}`;
}

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
  /** Whether names that carry a hash of their content (`page.a1b2c3d4.css`) count as equal. */
  ignoreHashes: boolean;
}

/** How much of each file is shown around the first difference, in characters. */
const context = 60;

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
  { ignoreHashes }: CompareOptions,
): Promise<BuildDifference[]> {
  const clean = (text: string) => (ignoreHashes ? maskHashes(text) : text);
  const [old, young] = await Promise.all([before, after].map((folder) => readSite(folder, clean)));
  const files = [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])].sort();
  return files.flatMap((file) => {
    const what = describeDifference(old?.get(file), young?.get(file));
    return what === undefined ? [] : [{ file, what }];
  });
}

/** Every file of a build by its path. Latin-1 keeps each byte as one character. */
async function readSite(
  folder: string,
  clean: (text: string) => string,
): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const site = new Map<string, string>();
  for (const path of paths) {
    const name = path.slice(join(folder, sep).length).replaceAll(sep, '/');
    site.set(clean(name), clean(await readFile(path, 'latin1')));
  }
  return site;
}

/** Vite's names of assets, like `/_astro/page.BkQ3x_9Z.css`. */
function maskHashes(text: string): string {
  return text.replaceAll(/(_astro\/[\w@-]+(?:\.[\w@-]+)*?)\.[\w-]{8}(?=\.(?:css|js)\b)/g, '$1');
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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collections } from '../../../src/model/collections.ts';
import { pagePaths } from '../../../src/model/page-paths.ts';
import type { EditedEntry } from '../../../admin/decap/edited-entry.ts';
import { withoutScripts } from '../../../admin/preview/html.ts';
import type { LibraryData } from '../../../admin/preview/library-data.ts';
import { readEntries } from './read-library.ts';
import type { renderEntry } from '../../../admin/preview/render-entry.ts';

interface ParityOptions {
  /** The project's root folder. */
  root: string;
  /** The built site. */
  siteFolder: string;
  library: LibraryData;
  /** `renderEntry` of the bundle to check. */
  render: typeof renderEntry;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
  /** How many pages of each collection to compare at most, spread evenly. */
  most?: number;
}

const names = Object.keys(pagePaths) as (keyof typeof pagePaths)[];

/**
 * Renders entries as the CMS's preview does, and compares them with the built pages, byte by byte except
 * for scripts (the preview has none) and stylesheets (it has its own).
 *
 * @returns a sentence for each page that differs.
 */
export async function checkParity(options: ParityOptions): Promise<string[]> {
  const { root, siteFolder, library, render, today, most = Infinity } = options;
  const differences: string[] = [];
  for (const collection of names) {
    const known = new Set(library.entries[collection].map(({ id }) => id));
    const entries = await readEntries(root, collection, known);
    const step = Math.max(1, Math.ceil(entries.length / most));
    for (const { slug, fields } of entries.filter((_, index) => index % step === 0)) {
      const entry: EditedEntry = { collection, slug, fields, media: new Map() };
      const page = join(siteFolder, pagePaths[collection](slug), 'index.html');
      const built = withoutScripts(await readFile(page, 'utf8'));
      const shown = await render(entry, library, today).catch(describeError);
      if (shown !== built) differences.push(describe(entry, shown, built));
    }
  }
  return differences;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const context = 60;

function describe({ collection, slug }: EditedEntry, shown: string, built: string): string {
  const { folder, extension } = collections[collection];
  let index = 0;
  while (shown[index] === built[index]) index += 1;
  const around = (html: string) =>
    JSON.stringify(html.slice(Math.max(0, index - context), index + context));
  return (
    `${folder}/${slug}.${extension}: the preview has ${around(shown)} ` +
    `where the page has ${around(built)}. Write the passage another way, or fix admin/preview.`
  );
}

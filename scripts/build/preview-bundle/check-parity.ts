import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePaths } from '../../../src/model/page-paths.ts';
import { openEntry } from '../../../admin/decap/edited-entry.ts';
import { withoutScripts } from '../../../admin/preview/html.ts';
import type { LibraryData } from '../../../admin/preview/library-data.ts';
import { listEntries, type ContentLibrary } from '../../../src/entries/content-library.ts';
import type { renderEntry } from '../../../admin/preview/render-entry.ts';

interface ParityOptions {
  /** The content that the site was built from. */
  content: ContentLibrary;
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
  const { content, siteFolder, library, render, today, most = Infinity } = options;
  const differences: string[] = [];
  for (const collection of names) {
    const known = new Set(library.entries[collection].map(({ id }) => id));
    const entries = listEntries(content, collection).filter(({ slug }) => known.has(slug));
    const step = Math.max(1, Math.ceil(entries.length / most));
    for (const entry of entries.filter((_, index) => index % step === 0)) {
      const page = join(siteFolder, pagePaths[collection](entry.slug), 'index.html');
      const built = withoutScripts(await readFile(page, 'utf8'));
      const shown = await render(openEntry(entry), library, today).catch(describeError);
      if (shown !== built) differences.push(describe(entry.path, shown, built));
    }
  }
  return differences;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const context = 60;

function describe(file: string, shown: string, built: string): string {
  let index = 0;
  while (shown[index] === built[index]) index += 1;
  const around = (html: string) =>
    JSON.stringify(html.slice(Math.max(0, index - context), index + context));
  return (
    `${file}: the preview has ${around(shown)} ` +
    `where the page has ${around(built)}. Write the passage another way, or fix admin/preview.`
  );
}

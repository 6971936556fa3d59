import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PageFile } from '../site/follow-pages.ts';

/** One file of a search index, relative to `/pagefind/`. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** One rendered page to search. */
export interface RenderedPage {
  url: string;
  html: string;
}

/**
 * Indexes the pages of a site, which may still be in the making, and writes the index into it, as
 * `pagefind/`.
 *
 * @param pages The pages as they come.
 * @returns how many pages can be found.
 * @throws with Pagefind's own words, or if nothing was indexed: an empty search is a broken build.
 */
export async function writeSearchIndex(
  siteFolder: string,
  pages: AsyncIterable<PageFile>,
): Promise<number> {
  try {
    const index = await createIndex();
    const added: Promise<{ errors: string[] }>[] = [];
    for await (const { file, html } of pages) {
      added.push(index.addHTMLFile({ sourcePath: file, content: html }));
    }
    for (const { errors } of await Promise.all(added)) refuseErrors(errors);
    const outputPath = join(siteFolder, 'pagefind');
    refuseErrors((await index.writeFiles({ outputPath })).errors);
    const count = await countIndexedPages(outputPath);
    if (count > 0) return count;
    throw new Error(`search index: no page under ${siteFolder} can be searched`);
  } finally {
    await pagefind.close();
  }
}

function refuseErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

/** Pagefind's own count is of the pages that it read; its entry file knows which can be found. */
async function countIndexedPages(indexFolder: string): Promise<number> {
  const text = await readFile(join(indexFolder, 'pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(text) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

/** Indexes pages that exist only in memory, for the development server. */
export async function buildSearchIndex(pages: readonly RenderedPage[]): Promise<IndexFile[]> {
  const index = await createIndex();
  for (const { url, html } of pages) await index.addHTMLFile({ url, content: html });
  const { files, errors } = await index.getFiles();
  refuseErrors(errors);
  await pagefind.close();
  return files;
}

async function createIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  return index;
}

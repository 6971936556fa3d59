import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

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
 * Indexes the pages of a built site and writes the index into it, as `pagefind/`.
 *
 * @returns how many pages can be found.
 * @throws with Pagefind's own words, or if nothing was indexed: an empty search is a broken build.
 */
export async function writeSearchIndex(siteFolder: string): Promise<number> {
  const index = await createIndex();
  const { errors } = await index.addDirectory({ path: siteFolder });
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
  const outputPath = join(siteFolder, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await pagefind.close();
  const pages = await countIndexedPages(outputPath);
  if (pages === 0) throw new Error(`search index: no page under ${siteFolder} can be searched`);
  return pages;
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
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
  await pagefind.close();
  return files;
}

async function createIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  return index;
}

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
  const { page_count: pages, errors } = await index.addDirectory({ path: siteFolder });
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
  if (pages === 0) throw new Error(`search index: no page under ${siteFolder} can be searched`);
  const written = await index.writeFiles({ outputPath: `${siteFolder}/pagefind` });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await pagefind.close();
  return pages;
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

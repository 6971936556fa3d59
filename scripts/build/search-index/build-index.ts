import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import {
  lexiconPath,
  unpackLexicon,
  vocabularyPath,
  type LexiconFile,
  type VocabularyFile,
} from '../../../src/domain/search/lexicon.ts';
import {
  countPages,
  isUsed,
  type IndexFile,
} from '../../../src/domain/search/pagefind/index-files.ts';
import { knownWordsPaths } from '../../../src/domain/search/known-words.ts';
import { signsPath, type SignsFile } from '../../../src/domain/warning-signs/signs.ts';
import { makeKnownWords } from './known-words.ts';
import { writeTextIds } from './text-ids.ts';

/** A rendered page to index. */
export interface RenderedPage {
  url: string;
  html: string;
}

/**
 * Indexes the pages of a built site and writes the index to its folder `pagefind/`.
 *
 * @returns the number of pages in the index.
 * @throws with Pagefind's errors, or if the index is empty.
 */
export async function writeSearchIndex(siteFolder: string): Promise<number> {
  try {
    const index = await createIndex();
    const added: Promise<{ errors: string[] }>[] = [];
    for await (const file of glob('**/*.html', { cwd: siteFolder })) {
      const html = await readFile(join(siteFolder, file), 'utf8');
      added.push(index.addHTMLFile({ sourcePath: file, content: separateWords(html) }));
    }
    for (const { errors } of await Promise.all(added)) assertNoErrors(errors);
    const read = async (path: string) =>
      JSON.parse(await readFile(join(siteFolder, path), 'utf8')) as unknown;
    const files = await finishIndex(index, {
      lexicon: (await read(lexiconPath)) as LexiconFile,
      vocabulary: (await read(vocabularyPath)) as VocabularyFile,
      signs: (await read(signsPath)) as SignsFile,
    });
    await Promise.all(
      files.map(async ({ path, content }) => {
        const file = join(siteFolder, 'pagefind', path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }),
    );
    const count = countPages(files);
    if (count > 0) return count;
    throw new Error(`search index: no page under ${siteFolder} was indexed`);
  } finally {
    await pagefind.close();
  }
}

/**
 * Adds the spaces and colons without which Pagefind joins a term and its description into one word, or
 * into one sentence ("Benefits Leg pain eases").
 */
function separateWords(html: string): string {
  return html
    .replaceAll(/(<dt>[^<]*)(?=<\/dt>)/g, '$1:')
    .replaceAll(/(<\/(?:dt|dd|th|td|summary)>)(?=<)/g, '$1 ');
}

function assertNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

/**
 * Indexes pages in memory, for the development server.
 *
 * @param sources The names and warning signs of the same library.
 */
export async function buildSearchIndex(
  pages: readonly RenderedPage[],
  sources: SearchSources,
): Promise<IndexFile[]> {
  try {
    const index = await createIndex();
    for (const { url, html } of pages)
      await index.addHTMLFile({ url, content: separateWords(html) });
    return await finishIndex(index, sources);
  } finally {
    await pagefind.close();
  }
}

/** The files of the site, besides its texts, that search is built from. */
export interface SearchSources {
  lexicon: LexiconFile;
  vocabulary: VocabularyFile;
  signs: SignsFile;
}

/** Caches comparisons that take long. It is next to the word lists, so that copies of the project share it. */
const cacheFolder = 'node_modules/.cache/search';

async function finishIndex(
  index: pagefind.PagefindIndex,
  { lexicon, vocabulary, signs }: SearchSources,
): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  assertNoErrors(errors);
  const used = files.filter(isUsed).map(shorten);
  const known = await makeKnownWords(unpackLexicon(lexicon, vocabulary), signs, cacheFolder);
  return [
    ...used,
    writeTextIds(used, lexicon),
    ...Object.entries(knownWordsPaths).map(([near, path]) => ({
      path: basename(path),
      content: Buffer.from(JSON.stringify(known[near as keyof typeof known])),
    })),
  ];
}

/** Minifies Pagefind's own script, which saves readers 2 kB. */
function shorten(file: IndexFile): IndexFile {
  if (!file.path.endsWith('.js')) return file;
  const { code } = minifySync(file.path, Buffer.from(file.content).toString(), { module: true });
  return { path: file.path, content: Buffer.from(code) };
}

async function createIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  return index;
}

/**
 * Pagefind's index files. Their format is private to Pagefind; nothing outside this folder depends on it.
 * index-files.test.ts says what changed if a new version breaks it.
 */

/** A file of a search index, by its path under `/pagefind/`. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The text of a page, as Pagefind stores it. */
export interface Fragment {
  url: string;
  content: string;
  anchors: readonly { element: string; id: string; location: number; text: string }[];
  meta: Record<string, string>;
}

/** Files that this site does not use: Pagefind's user interfaces, and other languages. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown\./;
/** The language prefix of every ID, which the site's list of IDs leaves out. */
export const idPrefix = 'en_';

const fragmentPattern = /^fragment\/(en_\w+)\.pf_fragment$/;
const signature = 'pagefind_dcd';

export function isUsed({ path }: IndexFile): boolean {
  return !unused.test(path);
}

/** The ID of the fragment that a file holds, which search results refer to; undefined for other files. */
export function fragmentIdOf({ path }: IndexFile): string | undefined {
  return fragmentPattern.exec(path)?.[1];
}

/** The path of a fragment's file. */
export function fragmentPath(id: string): string {
  return `fragment/${id}.pf_fragment`;
}

/** Parses an uncompressed fragment. @throws if it does not have the format that we know. */
export function parseFragment(text: string): Fragment {
  if (!text.startsWith(signature)) throw new Error('a fragment of Pagefind has another format');
  return JSON.parse(text.slice(signature.length)) as Fragment;
}

/** The number of pages in an index. The number that Pagefind returns includes pages it skipped. */
export function countPages(files: readonly IndexFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) return 0;
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

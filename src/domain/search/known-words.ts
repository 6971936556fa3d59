/**
 * Filters (word-filter.ts) of English, Spanish and medical words that are similar to words of the library but
 * mean something else: those near its names, and those near its warning signs. The build writes them with the
 * full-text index, into the same folder.
 */
export const knownWordsPaths = {
  names: '/pagefind/words-near-names.json',
  signs: '/pagefind/words-near-signs.json',
} as const;
export type KnownWordsOf = keyof typeof knownWordsPaths;

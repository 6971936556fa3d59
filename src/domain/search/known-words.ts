/**
 * Words of English, Spanish and medicine that are near the library's own and mean something else, as filters
 * (word-filter.ts): those near its names, and those near its warning signs. They stand beside the full-text
 * index, with which they are made.
 */
export const knownWordsPaths = {
  names: '/pagefind/words-near-names.json',
  signs: '/pagefind/words-near-signs.json',
} as const;
export type KnownWordsOf = keyof typeof knownWordsPaths;

import { knownWordsPaths, type KnownWordsOf } from '../domain/search/known-words.ts';
import { openWords, type WordFilter, type WordFilterFile } from '../domain/search/word-filter.ts';
import { fetchJson } from './fetch-json.ts';

const loading = new Map<KnownWordsOf, Promise<WordFilter>>();

/** Loads, once per page, the words that are not misspellings of the library's words. */
async function loadKnownWords(near: KnownWordsOf): Promise<WordFilter> {
  const known =
    loading.get(near) ?? fetchJson<WordFilterFile>(knownWordsPaths[near]).then(openWords);
  loading.set(near, known);
  try {
    return await known;
  } catch (error) {
    loading.delete(near);
    throw error;
  }
}

/** Loads the words near names. If that fails, nothing is corrected, so that no correction can mislead. */
export async function loadWordsNearNames(): Promise<WordFilter> {
  return loadKnownWords('names').catch(() => ({ has: () => true }));
}

/** Loads the words near signs. If that fails, every word may be a sign, so that none is missed. */
export async function loadWordsNearSigns(): Promise<WordFilter> {
  return loadKnownWords('signs').catch(() => ({ has: () => false }));
}

import { knownWordsPaths, type KnownWordsOf } from '../domain/search/known-words.ts';
import { openWords, type WordFilter, type WordFilterFile } from '../domain/search/word-filter.ts';
import { fetchJson } from './fetch-json.ts';

const loading = new Map<KnownWordsOf, Promise<WordFilter>>();

/** Loads, once a page, the words that are none of the library's misspelled. */
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

/** While the words near names are not there nothing is put right: no correction can mislead. */
export async function loadWordsNearNames(): Promise<WordFilter> {
  return loadKnownWords('names').catch(() => ({ has: () => true }));
}

/** While the words near signs are not there each may be a sign: none is missed. */
export async function loadWordsNearSigns(): Promise<WordFilter> {
  return loadKnownWords('signs').catch(() => ({ has: () => false }));
}

import type { KnownWord, NameIndex } from './name-index.ts';
import { likenessOf } from './nearness.ts';
import { isStopWord, listSynonyms, stemWord } from './words.ts';

/** A word of the library that a typed word may mean. */
export interface Reading {
  word: KnownWord;
  /** From 0 to 1, where 1 is the same word. */
  likeness: number;
  /** Whether the typed word is a misspelling of it. */
  corrected: boolean;
}

/** Shorter prefixes match too many words. */
const shortestStart = 3;

/** A misspelling is corrected to a word that is only in texts if that is long and very similar. */
const longInTexts = 9;
const nearlyRight = 0.85;

/** Returns whether misspellings may be corrected to this word. */
export function isCorrectable({ names, text }: Pick<KnownWord, 'names' | 'text'>): boolean {
  return names.length > 0 || text.length >= longInTexts;
}

/**
 * Returns the words of the library that a typed word may mean: itself, its forms, its synonyms, longer
 * words that it begins, and words that it may be a misspelling of.
 *
 * @param unfinished Whether the reader may still be typing the word.
 * @param isElsewhere Returns whether a word means something else, so that it is not a misspelling.
 */
export function readWord(
  index: NameIndex,
  typed: string,
  unfinished: boolean,
  isElsewhere: (word: string) => boolean,
): Reading[] {
  const stem = stemWord(typed);
  const readings = new Map<string, Reading>();
  const add = (word: KnownWord, likeness: number, corrected: boolean) => {
    const known = readings.get(word.text);
    if (!known || known.likeness < likeness) readings.set(word.text, { word, likeness, corrected });
  };
  const exact = index.words.get(typed);
  if (exact) add(exact, 1, false);
  for (const word of index.byStem.get(stem) ?? []) add(word, 0.96, false);
  for (const synonym of listSynonyms(stem)) {
    for (const word of index.byStem.get(synonym) ?? []) add(word, 0.8, false);
  }
  const isKnown = readings.size > 0 || isStopWord(typed);
  if (/^\D?\d+$/.test(typed)) return [...readings.values()];

  const isMisspelled = !isKnown && !isElsewhere(typed);
  for (const word of index.words.values()) {
    if (word.text === typed || /\d/.test(word.text)) continue;
    if (typed.length >= shortestStart && word.text.startsWith(typed)) {
      if (!unfinished && !isMisspelled) continue;
      const share = typed.length / word.text.length;
      add(word, (unfinished ? 0.75 : 0.55) + 0.2 * share, false);
      continue;
    }
    const likeness = isMisspelled && isCorrectable(word) ? likenessOf(typed, word.text) : 0;
    if (likeness > (word.names.length > 0 ? 0 : nearlyRight)) add(word, likeness, true);
  }
  return [...readings.values()];
}

import type { KnownWord, NameIndex } from './name-index.ts';
import { countEdits, editsAllowed, soundOf } from './nearness.ts';
import { isStopWord, listSynonyms, stemWord } from './words.ts';

/** A word of the library that a typed word can stand for. */
export interface Reading {
  word: KnownWord;
  /** From 0 to 1, which is the very word. */
  likeness: number;
  /** Whether the typed word would be misspelled. */
  corrected: boolean;
}

/** Shorter beginnings of words say too little. */
const shortestStart = 3;

/**
 * The words of the library that a typed word can stand for: itself, its forms, words for the same
 * thing, longer words that it begins, and words that it may be a misspelling of.
 *
 * @param unfinished Whether the word may still be being typed.
 */
export function readWord(index: NameIndex, typed: string, unfinished: boolean): Reading[] {
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

  const sound = soundOf(typed);
  const most = editsAllowed(typed.length);
  for (const word of index.words.values()) {
    if (word.text === typed || /\d/.test(word.text)) continue;
    if (typed.length >= shortestStart && word.text.startsWith(typed)) {
      const share = typed.length / word.text.length;
      add(word, (unfinished ? 0.75 : 0.55) + 0.2 * share, false);
      continue;
    }
    const likeness = likenessOf(typed, sound, word, most);
    // A word that is right as it stands is rarely another one misspelled.
    if (likeness > 0) add(word, isKnown ? likeness * 0.6 : likeness, !isKnown);
  }
  return [...readings.values()];
}

/** How likely it is that a word was meant by another that is near it; 0 where it is not near. */
function likenessOf(typed: string, sound: string, word: KnownWord, most: number): number {
  const allowed = Math.min(most, editsAllowed(word.text.length));
  const edits = countEdits(typed, word.text, allowed);
  const sameSound = sound.length >= 3 && sound === word.sound;
  const sameStart = typed[0] === word.text[0] ? 1 : 0.9;
  const byLetters =
    edits <= allowed ? (1 - edits / (Math.max(typed.length, 4) + 1)) * sameStart : 0;
  const bySound = sameSound ? 0.72 : 0;
  if (byLetters > 0 && sameSound) return Math.min(0.95, byLetters + 0.08);
  return Math.max(byLetters, bySound);
}

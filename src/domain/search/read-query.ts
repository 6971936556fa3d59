import type { NameIndex } from './name-index.ts';
import { regroupWords } from './regroup.ts';
import { readWord, type Reading } from './spelling.ts';
import { listContentWords, splitWords } from './words.ts';

/** A word of a search with all that it can stand for. */
export interface WordReadings {
  typed: string;
  readings: readonly Reading[];
  /** What it stands for most likely. */
  best: Reading | undefined;
  /** What the word tells; a word that no name holds tells as much as one of middling rarity. */
  weight: number;
}

/** A search as the library understands it. */
export interface QueryReading {
  words: readonly WordReadings[];
  /** The search as it was probably meant, where it is misspelled. */
  correction?: string | undefined;
}

/** In a whole sentence an unknown word is rather one that no name needs than one misspelled. */
const longQuestion = 4;
const likelyEnough = 0.8;

/**
 * Understands a search.
 *
 * @param literal Whether the reader insists on her own spelling.
 */
export function readQuery(index: NameIndex, query: string, literal = false): QueryReading {
  const typed = splitWords(query);
  const words = literal ? typed : regroupWords(index, typed);
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  const content = listContentWords(words);
  const readings = content.map((word, position): WordReadings => {
    const all = readWord(index, word, unfinished && position === content.length - 1);
    const doubtful = literal ? 1 : content.length >= longQuestion ? likelyEnough : 0;
    const kept = all.filter(({ corrected, likeness }) => !corrected || likeness > doubtful);
    return { typed: word, readings: kept, best: chooseBest(kept), weight: weigh(index, kept) };
  });
  if (literal) return { words: readings };
  const regrouped = words.join(' ') === typed.join(' ') ? query : words.join(' ');
  const correction = correct(regrouped, readings);
  return { words: readings, ...(correction !== query && { correction }) };
}

/** A word tells what the words that it stands for tell. */
function weigh(index: NameIndex, readings: readonly Reading[]): number {
  const most = Math.max(0, ...readings.map(({ likeness }) => likeness));
  const weights = readings
    .filter(({ likeness, word }) => likeness >= most - 0.05 && word.names.length > 0)
    .map(({ word, likeness }) => word.weight * likeness);
  return weights.length > 0 ? Math.max(...weights) : Math.log(1 + index.pages.length) / 2;
}

/** Writes the search anew with the likeliest word in place of each that is misspelled. */
function correct(query: string, words: readonly WordReadings[]): string {
  const better = new Map(
    words.flatMap(({ typed, best }) =>
      best?.corrected ? [[typed, best.word.written] as const] : [],
    ),
  );
  return query
    .split(/(\s+)/)
    .map((part) => better.get(splitWords(part).join(' ')) ?? part)
    .join('');
}

/** The likeliest reading; of equally likely ones the one that more names hold. */
function chooseBest(readings: readonly Reading[]): Reading | undefined {
  const rank = ({ likeness, word }: Reading) => likeness + Math.min(word.names.length, 20) / 400;
  return readings.reduce<Reading | undefined>(
    (best, reading) => (best && rank(best) >= rank(reading) ? best : reading),
    undefined,
  );
}

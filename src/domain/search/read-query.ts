import type { NameIndex } from './name-index.ts';
import { regroupWords } from './regroup.ts';
import { readWord, type Reading } from './spelling.ts';
import { isStopWord, listContentWords, splitWords } from './words.ts';

/** A word of a search and the words it may mean. */
export interface WordReadings {
  typed: string;
  readings: readonly Reading[];
  /** The most likely meaning. */
  best: Reading | undefined;
  /** The information content of the word; a word in no name counts like one of medium rarity. */
  weight: number;
}

/** The interpretation of a search. */
export interface QueryReading {
  words: readonly WordReadings[];
  /** The search as it was probably meant, if it is misspelled. */
  correction?: string | undefined;
}

/** From this many words on, an unknown word is more likely irrelevant than misspelled. */
const longQuestion = 4;
const likelyEnough = 0.8;

export interface ReadingOptions {
  /** Whether the reader insists on the typed spelling. */
  literal?: boolean | undefined;
  /** Returns whether a word means something else. By default every word does, so that none is corrected. */
  isElsewhere?: ((word: string) => boolean) | undefined;
}

/** Returns whether a search has words that are in no name, and may therefore be misspelled. */
export function hasUnknownWord(index: NameIndex, query: string): boolean {
  return splitWords(query).some((word) => !index.words.has(word) && !isStopWord(word));
}

/** Returns the interpretation of a search. */
export function readQuery(
  index: NameIndex,
  query: string,
  { literal = false, isElsewhere = () => true }: ReadingOptions = {},
): QueryReading {
  // "The back of my thigh" is about the thigh, not the back.
  const typed = splitWords(query.replaceAll(/\bback of\b/gi, ' '));
  const words = literal ? typed : regroupWords(index, typed, isElsewhere);
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  const content = listContentWords(words);
  const readings = content.map((word, position): WordReadings => {
    const all = readWord(index, word, unfinished && position === content.length - 1, isElsewhere);
    const doubtful = literal ? 1 : content.length >= longQuestion ? likelyEnough : 0;
    const kept = all.filter(({ corrected, likeness }) => !corrected || likeness > doubtful);
    return { typed: word, readings: kept, best: chooseBest(kept), weight: weigh(index, kept) };
  });
  if (literal) return { words: readings };
  const regrouped = words.join(' ') === typed.join(' ') ? query : words.join(' ');
  const correction = correct(regrouped, readings);
  return { words: readings, ...(correction !== query && { correction }) };
}

/** The weight of a word that is in no name, relative to the rarest word. */
const unnamedWeight = 0.2;

/** Returns the weight of a word: that of the words it may mean. */
function weigh(index: NameIndex, readings: readonly Reading[]): number {
  const most = Math.max(0, ...readings.map(({ likeness }) => likeness));
  const weights = readings
    .filter(({ likeness, word }) => likeness >= most - 0.05 && word.names.length > 0)
    .map(({ word, likeness }) => word.weight * likeness);
  const rarest = Math.log(1 + index.pages.length);
  return weights.length > 0 ? Math.max(...weights) : unnamedWeight * rarest;
}

/** Returns the search with each misspelled word replaced by the most likely one. */
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

/** Returns the most likely reading; the word that is in more names wins a tie. */
function chooseBest(readings: readonly Reading[]): Reading | undefined {
  const rank = ({ likeness, word }: Reading) => likeness + Math.min(word.names.length, 20) / 400;
  return readings.reduce<Reading | undefined>(
    (best, reading) => (best && rank(best) >= rank(reading) ? best : reading),
    undefined,
  );
}

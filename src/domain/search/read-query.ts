import type { NameIndex } from './name-index.ts';
import { regroupWords } from './regroup.ts';
import { readWord, type Reading } from './spelling.ts';
import { isStopWord, listContentWords, splitWords } from './words.ts';

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

export interface ReadingOptions {
  /** Whether the reader insists on her own spelling. */
  literal?: boolean | undefined;
  /** Whether a word means something of its own; every word does unless told, and none is put right. */
  isElsewhere?: ((word: string) => boolean) | undefined;
}

/** Whether a search has words that no name holds, so that one may be misspelled. */
export function hasUnknownWord(index: NameIndex, query: string): boolean {
  return splitWords(query).some((word) => !index.words.has(word) && !isStopWord(word));
}

/** Understands a search. */
export function readQuery(
  index: NameIndex,
  query: string,
  { literal = false, isElsewhere = () => true }: ReadingOptions = {},
): QueryReading {
  // The back of a thigh is a thigh.
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

/** What a word tells that no name holds, as a share of what the rarest word does. */
const untold = 0.2;

/** A word tells what the words that it stands for tell. */
function weigh(index: NameIndex, readings: readonly Reading[]): number {
  const most = Math.max(0, ...readings.map(({ likeness }) => likeness));
  const weights = readings
    .filter(({ likeness, word }) => likeness >= most - 0.05 && word.names.length > 0)
    .map(({ word, likeness }) => word.weight * likeness);
  const rarest = Math.log(1 + index.pages.length);
  return weights.length > 0 ? Math.max(...weights) : untold * rarest;
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

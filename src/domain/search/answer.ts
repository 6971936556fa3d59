import { findNames, type NameHit } from './find-names.ts';
import type { NameIndex } from './name-index.ts';
import { readQuery, type QueryReading } from './read-query.ts';
import { stemWord } from './words.ts';

/** A search as it is understood, and the pages that it names. */
export interface NameAnswer {
  reading: QueryReading;
  hits: readonly NameHit[];
  /** The search with its misspelled words put right. */
  meant: string;
}

/** Understands a search and finds the pages that it names. */
export function answerFromNames(index: NameIndex, query: string, literal = false): NameAnswer {
  const reading = readQuery(index, query, literal);
  return {
    reading,
    hits: findNames(index, reading.words, literal),
    meant: reading.correction ?? query,
  };
}

/** Readings that are less likely say nothing about danger. */
const likelyEnough = 0.7;
const sameWord = 0.9;

/**
 * A search with all that its misspelled words can mean, for urgent advice: that must not be missed
 * for a letter, so every likely reading counts and not the likeliest alone.
 */
export function listMeanings(query: string, { words, correction }: QueryReading): string {
  const others = words.flatMap(({ readings }) =>
    readings
      .filter(({ corrected, likeness }) => likeness >= (corrected ? likelyEnough : sameWord))
      .map(({ word }) => word.written),
  );
  return [query, correction ?? '', ...others].join(' ');
}

/** What each stem of a search counts, for finding and marking them in a text. */
export function listWanted({ words }: QueryReading): Map<string, number> {
  return new Map(
    words.flatMap(({ typed, best, weight }) => [
      [stemWord(typed), weight] as const,
      ...(best ? [[best.word.stem, weight] as const] : []),
    ]),
  );
}

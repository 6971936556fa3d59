import { findNames, type NameHit } from './find-names.ts';
import type { NameIndex } from './name-index.ts';
import { answerFromClinic, type ClinicAnswer } from './clinic-answers.ts';
import { findMissingPage } from './missing-page.ts';
import { readQuery, type QueryReading, type ReadingOptions } from './read-query.ts';
import { stemWord } from './words.ts';

/** How a search is interpreted, and the pages that it names. */
export interface NameAnswer {
  reading: QueryReading;
  hits: readonly NameHit[];
  /** The search with corrected spelling. */
  meant: string;
  /** The answer of the clinic to a question about it. */
  clinic?: ClinicAnswer | undefined;
  /** A condition or treatment in the search that no page is about. */
  missing?: string | undefined;
}

/** Interprets a search and returns the pages that it names. */
export function answerFromNames(
  index: NameIndex,
  query: string,
  options: ReadingOptions = {},
): NameAnswer {
  const missing = findMissingPage(index, query);
  const clinic = answerFromClinic(index.lexicon.clinic, query);
  // A correct name is not a misspelling, even if the library has no page about it.
  const isRight = options.literal || missing !== undefined || clinic !== undefined;
  const reading = readQuery(index, query, isRight ? { ...options, literal: true } : options);
  return {
    reading,
    hits: findNames(index, reading.words, isRight),
    meant: reading.correction ?? query,
    clinic,
    missing,
  };
}

/** Returns the weight of each stem of a search, for finding and marking them in a text. */
export function listWanted({ words }: QueryReading): Map<string, number> {
  return new Map(
    words.flatMap(({ typed, best, weight }) => [
      [stemWord(typed), weight] as const,
      ...(best ? [[best.word.stem, weight] as const] : []),
    ]),
  );
}

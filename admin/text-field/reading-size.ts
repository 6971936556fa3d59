/** Word count and reading grade, measured as `check:language` measures them. */
import type { Node } from 'prosemirror-model';
import { syllable } from 'syllable';
import {
  measureSentence,
  readingGrade,
  type TextSize,
} from '../../src/validation/text/reading-grade.ts';
import { citeMark } from '../../src/validation/text/sentences.ts';
import { listPassages, type Passage } from './passages.ts';

export interface ReadingSize {
  words: number;
  /** Undefined if the text has no sentences. */
  grade: number | undefined;
}

const sizes = new WeakMap<Passage, readonly TextSize[]>();

export function measureReading(doc: Node): ReadingSize {
  const passages = listPassages(doc).map(({ passage }) => passage);
  const all = passages.flatMap(measurePassage);
  const prose = passages.filter(({ kind }) => kind === 'paragraph').flatMap(measurePassage);
  const words = all.reduce((sum, size) => sum + size.words, 0);
  return { words, grade: readingGrade(prose.filter((size) => size.words > 0)) };
}

function measurePassage(passage: Passage): readonly TextSize[] {
  const known = sizes.get(passage);
  if (known) return known;
  const measured = passage.sentences.map(({ text }) =>
    measureSentence(text.replaceAll(citeMark, ''), countSyllables),
  );
  sizes.set(passage, measured);
  return measured;
}

/** A number counts as a word of one syllable. */
function countSyllables(word: string): number {
  return /^\d/.test(word) ? 1 : Math.max(1, syllable(word.toLowerCase()));
}

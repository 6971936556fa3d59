import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';
import type { Advice } from './advice.ts';
import { adviseOnJargon, collectJargon, type Jargon } from './jargon-advice.ts';
import { listParagraphs } from './page-text.ts';
import type { SyllableCounter } from '../../../src/validation/text/reading-grade.ts';
import { adviseOnPhrases } from './phrase-advice.ts';
import { adviseOnGrade, adviseOnRhythm, adviseOnSentences, gradeOf } from './sentence-advice.ts';
import { createSyllableCounter } from './syllables.ts';

/** The reading grade of a file, and the advice on its language. */
export interface LanguageReport {
  file: ContentEntry;
  /** A US school grade; undefined if there are no sentences. */
  grade: number | undefined;
  advice: Advice[];
}

/** Gives advice on the language of every file that patients read, which excludes settings. Never throws. */
export function adviseOnLanguage(library: ContentLibrary): LanguageReport[] {
  const countSyllables = createSyllableCounter(library);
  const jargon = collectJargon(library);
  return library.entries
    .filter(({ collection, data }) => data && collection !== 'settings')
    .map((file) => {
      try {
        return adviseOnFile(file, countSyllables, jargon);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const message = `the advice on language broke down: ${reason}`;
        const fix = 'Show this line to a developer; you can publish the page.';
        const advice: Advice = { rule: 'plain-phrase', file, at: { line: 1 }, message, fix };
        return { file, grade: undefined, advice: [advice] };
      }
    });
}

function adviseOnFile(
  file: ContentEntry,
  countSyllables: SyllableCounter,
  jargon: Jargon,
): LanguageReport {
  const paragraphs = listParagraphs(file, countSyllables);
  const advice = [
    ...adviseOnSentences(file, paragraphs),
    ...adviseOnPhrases(file, paragraphs),
    ...adviseOnJargon(file, paragraphs, jargon),
  ];
  // An entry without a body, such as a definition of two sentences, is too short for a grade.
  if (!file.tree) return { file, grade: undefined, advice };
  advice.unshift(...adviseOnGrade(file, paragraphs), ...adviseOnRhythm(file, paragraphs));
  return { file, grade: gradeOf(paragraphs), advice };
}

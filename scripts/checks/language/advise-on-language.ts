import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';
import type { Advice } from './advice.ts';
import { adviseOnJargon, collectJargon, type Jargon } from './jargon-advice.ts';
import { listParagraphs } from './page-text.ts';
import type { SyllableCounter } from '../../../src/validation/text/reading-grade.ts';
import { adviseOnPhrases } from './phrase-advice.ts';
import { adviseOnGrade, adviseOnRhythm, adviseOnSentences, gradeOf } from './sentence-advice.ts';
import { createSyllableCounter } from './syllables.ts';

/** How one file reads. */
export interface LanguageReport {
  file: ContentEntry;
  /** Of a US school; undefined where there are no sentences. */
  grade: number | undefined;
  advice: Advice[];
}

/** How every file reads that patients read; the settings are not among them. It never throws. */
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
        const fix = 'Show this line to a developer; the page can be published.';
        const advice: Advice = { rule: 'plain-phrase', file, place: { line: 1 }, message, fix };
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
  // A definition of two sentences is too short to have a grade.
  if (!file.tree) return { file, grade: undefined, advice };
  advice.unshift(...adviseOnGrade(file, paragraphs), ...adviseOnRhythm(file, paragraphs));
  return { file, grade: gradeOf(paragraphs), advice };
}

import { quote } from '../../../src/validation/characters.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { showSentence, type Advice } from './advice.ts';
import type { Paragraph, ReadSentence } from './page-text.ts';
import { readingGrade } from './reading-grade.ts';

/** NHS content style; AMA and NIH on the reading level (content-standards.md). */
const limits = { words: 20, sentences: 3, grade: 8 };

export function adviseOnSentences(file: ContentEntry, paragraphs: readonly Paragraph[]): Advice[] {
  return paragraphs.flatMap(({ isProse, sentences, text: whole }) => {
    if (!isProse) return [];
    const advice = sentences
      .filter(({ size }) => size.words > limits.words)
      .map(({ text, size, place }): Advice => {
        const message = `a sentence has ${size.words} words: ${showSentence(text)}`;
        const fix = `Make it two sentences of at most ${limits.words} words.`;
        return { rule: 'long-sentence', file, place, message, fix };
      });
    const [first] = sentences;
    if (!first || sentences.length <= limits.sentences) return advice;
    const message = `a paragraph has ${sentences.length} sentences: ${quote(whole)}`;
    const fix = `Divide it: at most ${limits.sentences} sentences each.`;
    return [...advice, { rule: 'long-paragraph', file, place: first.place, message, fix }];
  });
}

/** The reading grade of a whole page; a list item without a full stop counts as a sentence. */
export function gradeOf(paragraphs: readonly Paragraph[]): number | undefined {
  return readingGrade(listProse(paragraphs).map(({ size }) => size));
}

export function adviseOnGrade(file: ContentEntry, paragraphs: readonly Paragraph[]): Advice[] {
  const grade = gradeOf(paragraphs);
  if (grade === undefined || grade <= limits.grade) return [];
  const costly = listCostliest(paragraphs).map(showSentence).join(' ');
  const message = `the page reads at grade ${grade.toFixed(1)}, above grade ${limits.grade}`;
  const fix = `Shorten sentences and choose shorter words. These cost most: ${costly}`;
  return [{ rule: 'reading-grade', file, place: { line: 1 }, message, fix }];
}

/** The three sentences that are hardest to read. Very short ones tell little. */
function listCostliest(paragraphs: readonly Paragraph[]): string[] {
  return listProse(paragraphs)
    .filter(({ size }) => size.words >= 5)
    .map(({ text, size }) => ({ text, grade: readingGrade([size]) ?? 0 }))
    .sort((a, b) => b.grade - a.grade)
    .slice(0, 3)
    .map(({ text }) => text);
}

function listProse(paragraphs: readonly Paragraph[]): ReadSentence[] {
  return paragraphs.filter(({ isProse }) => isProse).flatMap(({ sentences }) => sentences);
}

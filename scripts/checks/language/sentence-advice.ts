import { quoteValue } from '../../../src/validation/characters.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { showSentence, type Advice } from './advice.ts';
import type { Paragraph, ReadSentence } from './page-text.ts';
import { readingGrade } from '../../../src/validation/text/reading-grade.ts';

/** From the NHS content style guide, and the AMA's and NIH's advice on reading level. */
const limits = { words: 20, sentences: 3, grade: 8, lowestGrade: 5.5, short: 8, shortShare: 0.25 };

/** A page of fewer sentences is too short to judge its rhythm. */
const fewestSentences = 20;

export function adviseOnSentences(file: ContentEntry, paragraphs: readonly Paragraph[]): Advice[] {
  return paragraphs.flatMap(({ isProse, sentences, text: whole }) => {
    if (!isProse) return [];
    const advice = sentences
      .filter(({ size }) => size.words > limits.words)
      .map(({ text, size, at }): Advice => {
        const message = `a sentence has ${size.words} words: ${showSentence(text)}`;
        const fix = `Make it two sentences of at most ${limits.words} words.`;
        return { rule: 'long-sentence', file, at, message, fix };
      });
    const [first] = sentences;
    if (!first || sentences.length <= limits.sentences) return advice;
    const message = `a paragraph has ${sentences.length} sentences: ${quoteValue(whole)}`;
    const fix = `Split it into paragraphs of at most ${limits.sentences} sentences.`;
    return [...advice, { rule: 'long-paragraph', file, at: first.at, message, fix }];
  });
}

/** The reading grade of a page; a list item without a period counts as a sentence. */
export function gradeOf(paragraphs: readonly Paragraph[]): number | undefined {
  return readingGrade(listProse(paragraphs).map(({ size }) => size));
}

export function adviseOnGrade(file: ContentEntry, paragraphs: readonly Paragraph[]): Advice[] {
  const grade = gradeOf(paragraphs);
  if (grade === undefined) return [];
  if (grade < limits.lowestGrade && listProse(paragraphs).length >= fewestSentences) {
    const message = `the page reads at grade ${grade.toFixed(1)}, below grade ${limits.lowestGrade}, and sounds choppy`;
    const fix = 'Join short sentences with "because," "so" or "although."';
    return [{ rule: 'reading-grade', file, at: { line: 1 }, message, fix }];
  }
  if (grade <= limits.grade) return [];
  const hardest = listHardest(paragraphs).map(showSentence).join(' ');
  const message = `the page reads at grade ${grade.toFixed(1)}, above grade ${limits.grade}`;
  const fix = `Shorten sentences and choose shorter words. The hardest are: ${hardest}`;
  return [{ rule: 'reading-grade', file, at: { line: 1 }, message, fix }];
}

/** The share of a page's sentences that are short, from 0 to 1. */
export function shareOfShort(paragraphs: readonly Paragraph[]): number {
  const sentences = listProse(paragraphs);
  const short = sentences.filter(({ size }) => size.words < limits.short);
  return sentences.length === 0 ? 0 : short.length / sentences.length;
}

export function adviseOnRhythm(file: ContentEntry, paragraphs: readonly Paragraph[]): Advice[] {
  const share = shareOfShort(paragraphs);
  if (share <= limits.shortShare || listProse(paragraphs).length < fewestSentences) return [];
  const percent = Math.round(100 * share);
  const message = `${percent}% of the sentences have fewer than ${limits.short} words`;
  const fix = 'Join some of them so that their lengths vary.';
  return [{ rule: 'choppy-text', file, at: { line: 1 }, message, fix }];
}

/** The three sentences that are hardest to read, of those with at least five words. */
function listHardest(paragraphs: readonly Paragraph[]): string[] {
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

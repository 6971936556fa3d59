import { quoteValue } from '../../../src/validation/characters.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { showSentence, type Advice } from './advice.ts';
import type { Paragraph } from './page-text.ts';
import { phrases } from './phrases.ts';

/** Reports link texts without meaning, promises and praise, in headings too. */
export function adviseOnPhrases(file: ContentEntry, paragraphs: readonly Paragraph[]): Advice[] {
  return paragraphs.flatMap((paragraph) => {
    const whole = paragraph.text.toLowerCase();
    return phrases
      .filter(({ pattern }) => whole.search(pattern) >= 0)
      .flatMap(({ pattern, message, fix }) =>
        paragraph.sentences.flatMap(({ text, at }) =>
          Array.from(text.toLowerCase().matchAll(pattern), ({ 0: words, index }): Advice => {
            const found = quoteValue(text.slice(index, index + words.length));
            const report = `${found} ${message}: ${showSentence(text)}`;
            return { rule: 'plain-phrase', file, at, message: report, fix };
          }),
        ),
      );
  });
}

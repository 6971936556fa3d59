import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { findFields } from '../../../src/entries/find-fields.ts';
import { listPassages, type Passage } from '../../../src/validation/text/passage.ts';
import { citeMark, splitSentences } from '../../../src/validation/text/sentences.ts';
import type { Advice } from './advice.ts';
import {
  measureSentence,
  type SyllableCounter,
  type TextSize,
} from '../../../src/validation/text/reading-grade.ts';

/** A sentence of a page, without citations. */
export interface ReadSentence {
  text: string;
  size: TextSize;
  at: Advice['at'];
}

/** A paragraph of a page, from a field or from the text. */
export interface Paragraph {
  text: string;
  sentences: ReadSentence[];
  /** Whether its sentences count; those of headings and table rows do not. */
  isProse: boolean;
  /** The passage of the text; undefined for a field. */
  passage: Passage | undefined;
}

/** Lists the paragraphs of a page: those of its longer fields, then those of its text. */
export function listParagraphs(file: ContentEntry, countSyllables: SyllableCounter): Paragraph[] {
  const read = (text: string, at: Advice['at']): ReadSentence => {
    const plain = text.replaceAll(citeMark, '').trim();
    return { text: plain, size: measureSentence(plain, countSyllables), at };
  };
  const fields = findFields(file, ({ widget }) => widget === 'text')
    .filter(({ path }) => path[0] !== 'seo')
    .map(({ path, value }): Paragraph => {
      const sentences = splitSentences(value).map(({ text }) => read(text, { path }));
      return { text: value, sentences, isProse: true, passage: undefined };
    });
  const passages = file.tree ? listPassages(file.tree) : [];
  return [
    ...fields,
    ...passages.map((passage): Paragraph => {
      const sentences = passage.sentences.map(({ text, index }) =>
        read(text, { line: passage.lineAt(index) + file.bodyLineOffset }),
      );
      const text = passage.text.replaceAll(citeMark, '').trim();
      return { text, sentences, isProse: passage.kind === 'paragraph', passage };
    }),
  ];
}

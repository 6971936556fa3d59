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

/** A sentence that a patient reads, without its citations. */
export interface ReadSentence {
  text: string;
  size: TextSize;
  place: Advice['place'];
}

/** A paragraph that a patient reads, wherever in the file it stands. */
export interface Paragraph {
  text: string;
  sentences: ReadSentence[];
  /** Whether it is prose, whose sentences count; a heading or a row of a table is none. */
  isProse: boolean;
  /** The paragraph of the Markdown text; undefined for a field. */
  passage: Passage | undefined;
}

/** Everything that a page says: its longer fields, then its text. */
export function listParagraphs(file: ContentEntry, countSyllables: SyllableCounter): Paragraph[] {
  const read = (text: string, place: Advice['place']): ReadSentence => {
    const plain = text.replaceAll(citeMark, '').trim();
    return { text: plain, size: measureSentence(plain, countSyllables), place };
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

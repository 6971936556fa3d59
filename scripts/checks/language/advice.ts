import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { fieldDiagnostic } from '../../../src/entries/content-problem.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';

/** What the advice is about, in the order of the table that `check:language` prints. */
export const adviceKinds = {
  grade: 'grade',
  sentence: 'long sentences',
  paragraph: 'long paragraphs',
  jargon: 'medical words',
  phrase: 'phrases',
} as const;
export type AdviceKind = keyof typeof adviceKinds;

/** Something about the language of a page that an editor may want to change. It never blocks. */
export interface Advice {
  kind: AdviceKind;
  file: ContentFile;
  /** A line of the file, or a field, whose line is looked up only when the advice is printed. */
  place: { line: number } | { path: readonly PropertyKey[] };
  message: string;
  fix: string;
}

/** A whole sentence as a message can show it, without characters that a terminal would obey. */
export function showSentence(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '')}"`;
}

export function toDiagnostic({ file, place, message, fix }: Advice): Diagnostic {
  if ('path' in place) {
    return fieldDiagnostic(file, place.path, { severity: 'warning', message, fix });
  }
  return { severity: 'warning', file: file.path, line: place.line, message, fix };
}

import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { locateReport } from '../../../src/entries/locate-report.ts';
import { severityOf, type RuleId } from '../../../src/validation/rules.ts';

/** The rules of language, and the head of each one's column in the table of `check:language`. */
export const adviceRules = {
  'reading-grade': 'grade',
  'choppy-text': 'choppy',
  'long-sentence': 'long sentences',
  'long-paragraph': 'long paragraphs',
  'medical-word': 'medical words',
  'plain-phrase': 'phrases',
} as const satisfies Partial<Record<RuleId, string>>;
export type AdviceRule = keyof typeof adviceRules;

/** Something about the language of a page that an editor may want to change. It never blocks. */
export interface Advice {
  rule: AdviceRule;
  file: ContentEntry;
  /** A line of the file, or a field, whose line is looked up only when the advice is printed. */
  place: { line: number } | { path: readonly PropertyKey[] };
  message: string;
  fix: string;
}

/** A whole sentence as a message can show it, without characters that a terminal would obey. */
export function showSentence(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '')}"`;
}

export function toDiagnostic({ rule, file, place, message, fix }: Advice): Diagnostic {
  if ('path' in place) return locateReport(file, { rule, at: place, message, fix });
  return { rule, severity: severityOf(rule), file: file.path, at: place, message, fix };
}

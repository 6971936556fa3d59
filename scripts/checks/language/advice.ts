import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { locateReport } from '../../../src/entries/locate-report.ts';
import { severityOf, type RuleId } from '../../../src/validation/rules.ts';

/** The rules of language, each with its column header in the table of `check:language`. */
export const adviceRules = {
  'reading-grade': 'grade',
  'choppy-text': 'choppy',
  'long-sentence': 'long sentences',
  'long-paragraph': 'long paragraphs',
  'medical-word': 'medical words',
  'plain-phrase': 'phrases',
} as const satisfies Partial<Record<RuleId, string>>;
export type AdviceRule = keyof typeof adviceRules;

/** A suggestion about the language of a page. It never blocks publication. */
export interface Advice {
  rule: AdviceRule;
  file: ContentEntry;
  /** A line of the file, or the path of a field, whose line is looked up only for printing. */
  at: { line: number } | { path: readonly PropertyKey[] };
  message: string;
  fix: string;
}

/** Quotes a whole sentence for a message, without control characters. */
export function showSentence(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '')}"`;
}

export function toDiagnostic({ rule, file, at, message, fix }: Advice): Diagnostic {
  if ('path' in at) return locateReport(file, { rule, at, message, fix });
  return { rule, severity: severityOf(rule), file: file.path, at, message, fix };
}

import type { RuleId, Severity } from './rules.ts';

/** A problem in the library, described so that its author can fix it. */
export interface Diagnostic {
  /** The rule that is broken; `docs/rules.md` explains each. */
  rule: RuleId;
  /** An error stops the build; a warning only advises. */
  severity: Severity;
  /** The path from the root of the repository, or the address of a built page. */
  file: string;
  /** Where in the file; absent if it concerns the whole file. */
  at?: SourceLocation;
  /** What is wrong, with the offending value. */
  message: string;
  /** How to fix it. */
  fix: string;
}

/** A position in a file. Lines and columns count from 1. */
export interface SourceLocation {
  /** The path of a field in the front matter, like `atAGlance.risks[2].name`. */
  field?: string;
  line?: number;
  column?: number;
}

/** What a check reports, before its rule is added. */
export type CheckReport = Omit<Diagnostic, 'rule'>;

/** The text of a diagnostic, without its location. */
export type DiagnosticText = Pick<Diagnostic, 'message' | 'fix'>;

/** Returns the diagnostics sorted by file, then by position. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      (a.at?.field ?? '').localeCompare(b.at?.field ?? '', 'en'),
  );
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

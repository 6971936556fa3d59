import type { RuleId, Severity } from './rules.ts';

/** Something wrong in the library, said so that the person who wrote it can fix it. */
export interface Diagnostic {
  /** The rule that it breaks; `docs/rules.md` explains each. */
  rule: RuleId;
  /** An error stops the build; a warning only advises. */
  severity: Severity;
  /** Path from the top of the repository, or the address of a built page. */
  file: string;
  /** Where in the file; absent where the whole file is meant. */
  at?: SourceLocation;
  /** What is wrong, with the offending value. */
  message: string;
  /** What to do about it. */
  fix: string;
}

/** A place in a file. Lines and columns count from 1. */
export interface SourceLocation {
  /** The field by its path in the front matter, like `atAGlance.risks[2].name`. */
  field?: string;
  line?: number;
  column?: number;
}

/** What a check reports, before the table that it stands in adds its rule. */
export type CheckReport = Omit<Diagnostic, 'rule'>;

/** What a diagnostic says, before anybody knows where. */
export type DiagnosticText = Pick<Diagnostic, 'message' | 'fix'>;

/** Sorts diagnostics by file, then by place. */
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

/** Something wrong in the library, said so that the person who wrote it can mend it. */
export interface Diagnostic {
  /** An error stops the build; a warning only advises. */
  severity: 'error' | 'warning';
  /** Path from the top of the repository, or the address of a built page. */
  file: string;
  /** The field by its path in the front matter, like `atAGlance.risks[2].name`. */
  field?: string;
  /** Place in the file, from 1. */
  line?: number;
  column?: number;
  /** What is wrong, with the offending value. */
  message: string;
  /** What to do about it. */
  fix: string;
}

/** Why something is refused, and what to do. */
export type DiagnosticText = Pick<Diagnostic, 'message' | 'fix'>;

/** Sorts problems by file, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      (a.field ?? '').localeCompare(b.field ?? '', 'en'),
  );
}

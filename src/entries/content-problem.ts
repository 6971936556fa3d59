/** Problems of a content file, each with the line that an editor has to look at. */
import { formatPath } from '../validation/explain-issue.ts';
import type { Diagnostic } from '../validation/diagnostic.ts';
import type { ContentFile } from './content-file.ts';

export type Report = Pick<Diagnostic, 'message' | 'fix'> & { severity?: Diagnostic['severity'] };

/** A problem of a field of the front matter. */
export function fieldDiagnostic(
  file: ContentFile,
  path: readonly PropertyKey[],
  { severity = 'error', ...report }: Report,
): Diagnostic {
  return {
    severity,
    file: file.path,
    field: formatPath(path),
    line: file.lineOf(path),
    ...report,
  };
}

/** A problem of the text of a file, at a place of its tree. */
export function textDiagnostic(
  file: ContentFile,
  { line, ...place }: { line: number; column?: number },
  { severity = 'error', ...report }: Report,
): Diagnostic {
  return { severity, file: file.path, line: line + file.bodyLineOffset, ...place, ...report };
}

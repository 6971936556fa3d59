/** Problems of a content file, each with the line that an editor has to look at. */
import { formatPath } from '../validation/explain-issue.ts';
import type { Problem } from '../validation/diagnostic.ts';
import type { ContentFile } from './content-file.ts';

export type Finding = Pick<Problem, 'message' | 'fix'> & { severity?: Problem['severity'] };

/** A problem of a field of the front matter. */
export function fieldProblem(
  file: ContentFile,
  path: readonly PropertyKey[],
  { severity = 'error', ...finding }: Finding,
): Problem {
  return {
    severity,
    file: file.path,
    field: formatPath(path),
    line: file.lineOf(path),
    ...finding,
  };
}

/** A problem of the text of a file, at a place of its tree. */
export function bodyProblem(
  file: ContentFile,
  { line, ...place }: { line: number; column?: number },
  { severity = 'error', ...finding }: Finding,
): Problem {
  return { severity, file: file.path, line: line + file.bodyLineOffset, ...place, ...finding };
}

/** Problems of a content file, each with the line that an editor has to look at. */
import type { MdastNode } from 'satteri';
import { formatPath } from '../../src/domain/explain-issue.ts';
import type { Problem } from '../../src/domain/problem.ts';
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

/** A problem of the text of a file. */
export function bodyProblem(
  file: ContentFile,
  node: Readonly<MdastNode>,
  { severity = 'error', ...finding }: Finding,
): Problem {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { severity, file: file.path, line: line + file.bodyLineOffset, column, ...finding };
}

import { checkEntryRules as findFindings } from '../../../src/domain/entry-rules.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { fieldProblem } from '../content-problem.ts';
import type { Library } from '../library.ts';

/** What the fields of an entry must fulfil together. */
export function checkEntryRules(file: ContentFile, { today }: Library): Problem[] {
  return findFindings(file.data, today).map(({ path, ...finding }) =>
    fieldProblem(file, path, finding),
  );
}

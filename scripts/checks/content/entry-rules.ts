import { checkEntryRules as findFindings } from '../../../src/validation/rules/fields-together.ts';
import type { Problem } from '../../../src/validation/diagnostic.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import { fieldProblem } from '../../../src/entries/content-problem.ts';
import type { Library } from '../../../src/entries/library.ts';

/** What the fields of an entry must fulfil together. */
export function checkEntryRules(file: ContentFile, { today }: Library): Problem[] {
  return findFindings(file.data, today).map(({ path, ...finding }) =>
    fieldProblem(file, path, finding),
  );
}

import { checkEntryRules as findFindings } from '../../../src/validation/rules/fields-together.ts';
import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import { fieldDiagnostic } from '../../../src/entries/content-problem.ts';
import type { Library } from '../../../src/entries/library.ts';

/** What the fields of an entry must fulfil together. */
export function checkEntryRules(file: ContentFile, { today }: Library): Diagnostic[] {
  return findFindings(file.data, today).map(({ path, ...report }) =>
    fieldDiagnostic(file, path, report),
  );
}

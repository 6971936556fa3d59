import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { rejectRelation } from '../../../src/validation/rules/relations.ts';
import { fieldDiagnostic } from '../../../src/entries/content-problem.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import { findFields } from '../../../src/entries/find-fields.ts';
import type { Library } from '../../../src/entries/library.ts';

/** Whether every field that names an entry of another collection names one that exists. */
export function checkRelations(file: ContentFile, library: Library): Diagnostic[] {
  return findFields(file, ({ relation }) => relation !== undefined).flatMap((field) => {
    const { path, value, node } = field;
    if (!node.relation) return [];
    const rejection = rejectRelation(node.relation, value, library.entries.get(node.relation));
    return rejection ? [fieldDiagnostic(file, path, rejection)] : [];
  });
}

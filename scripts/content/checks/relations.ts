import type { Problem } from '../../../src/domain/problem.ts';
import { refuseRelation } from '../../../src/markdown/rules/relations.ts';
import { fieldProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import { findFields } from '../find-fields.ts';
import type { Library } from '../library.ts';

/** Whether every field that names an entry of another collection names one that exists. */
export function checkRelations(file: ContentFile, library: Library): Problem[] {
  return findFields(file, ({ relation }) => relation !== undefined).flatMap((field) => {
    const { path, value, node } = field;
    if (!node.relation) return [];
    const refusal = refuseRelation(node.relation, value, library.entries.get(node.relation));
    return refusal ? [fieldProblem(file, path, refusal)] : [];
  });
}

import type { Problem } from '../../../src/domain/problem.ts';
import { collections } from '../../../src/model/collections.ts';
import type { RelationTarget } from '../../../src/model/field.ts';
import { fieldProblem, type Finding } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import { findFields } from '../find-fields.ts';
import type { Library } from '../library.ts';

/** Whether every field that names an entry of another collection names one that exists. */
export function checkRelations(file: ContentFile, library: Library): Problem[] {
  return findFields(file, ({ relation }) => relation !== undefined).flatMap((field) => {
    const { path, value, node } = field;
    const finding = node.relation && refuseRelation(node.relation, value, library);
    return finding ? [fieldProblem(file, path, finding)] : [];
  });
}

/** What is wrong where a name leads to no entry. */
export function refuseRelation(
  relation: RelationTarget,
  slug: string,
  { entries }: Library,
): Finding | undefined {
  const known = entries.get(relation);
  if (known?.has(slug)) return undefined;
  const { label, folder, extension } = collections[relation];
  const add = `${known ? 'add' : 'Add'} ${folder}/${slug}.${extension}.`;
  return {
    message: `"${slug}" is not among the ${label.toLowerCase()}`,
    fix: known ? `Choose one of: ${[...known.keys()].sort().join(', ')}; or ${add}` : add,
  };
}

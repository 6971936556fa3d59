import { listBlockRelations } from '../../model/block-meaning.ts';
import { collections } from '../../model/collections.ts';
import type { RelationTarget } from '../../model/field.ts';
import type { DiagnosticText } from '../diagnostic.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';
import { positionOf, type Report, type RuledEntry, type Slugs, type RuleContext } from '../rule.ts';

/** Reports blocks that point to an entry that does not exist, such as a glossary word. */
export function checkBlockTargets({ tree }: RuledEntry, context: RuleContext): Report[] {
  if (!tree) return [];
  return listBlockRelations().flatMap(([name, attribute, relation]) => {
    const slugs = context.slugsOf(relation);
    return listBlocks(tree).flatMap((block) => {
      if (block.name !== name) return [];
      const slug = readAttribute(block, attribute);
      const rejection = slug === undefined ? undefined : rejectRelation(relation, slug, slugs);
      if (!rejection) return [];
      const message = `<${name}>, ${attribute}: ${rejection.message}`;
      const missing = `${relation}/${slug}`;
      return [{ ...rejection, message, missing, at: positionOf(block) }];
    });
  });
}

/** Returns what is wrong if a slug names no entry. */
export function rejectRelation(
  relation: RelationTarget,
  slug: string,
  known: Slugs | undefined,
): DiagnosticText | undefined {
  if (known?.has(slug)) return undefined;
  const { label, folder, extension } = collections[relation];
  const add = `${known ? 'add' : 'Add'} ${folder}/${slug}.${extension}.`;
  return {
    message: `"${slug}" is not in “${label}”`,
    fix: known ? `Choose one of: ${[...known.keys()].sort().join(', ')}; or ${add}` : add,
  };
}

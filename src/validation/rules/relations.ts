import { blocks, type Block, type BlockName } from '../../model/blocks.ts';
import { collections } from '../../model/collections.ts';
import type { RelationTarget } from '../../model/field.ts';
import { describeForm, type FormNode } from '../../model/form-schema.ts';
import type { DiagnosticText } from '../diagnostic.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';
import { placeOf, type Report, type RuledEntry, type Slugs, type RuleContext } from '../rule.ts';

const forms = new Map<string, FormNode>(
  Object.entries<Block>(blocks).map(([name, block]) => [name, describeForm(block.attributes)]),
);

/** Whether the entries that blocks name, such as words of the glossary, exist. */
export function checkBlockTargets({ tree }: RuledEntry, context: RuleContext): Report[] {
  if (!tree) return [];
  return [...forms].flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).flatMap(([attribute, { relation }]) => {
      if (!relation) return [];
      const slugs = context.slugsOf(relation);
      return listBlocks(tree, name as BlockName).flatMap((block) => {
        const slug = readAttribute(block, attribute);
        const rejection = slug === undefined ? undefined : rejectRelation(relation, slug, slugs);
        if (!rejection) return [];
        const message = `<${name}>, ${attribute}: ${rejection.message}`;
        const missing = `${relation}/${slug}`;
        return [{ ...rejection, message, missing, at: placeOf(block) }];
      });
    }),
  );
}

/** What is wrong where a name leads to no entry. */
export function rejectRelation(
  relation: RelationTarget,
  slug: string,
  known: Slugs | undefined,
): DiagnosticText | undefined {
  if (known?.has(slug)) return undefined;
  const { label, folder, extension } = collections[relation];
  const add = `${known ? 'add' : 'Add'} ${folder}/${slug}.${extension}.`;
  return {
    message: `"${slug}" is not among the ${label.toLowerCase()}`,
    fix: known ? `Choose one of: ${[...known.keys()].sort().join(', ')}; or ${add}` : add,
  };
}

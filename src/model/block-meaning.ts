/** Describes what the attributes of each block mean, so that no rule names a block. */
import { blocks, type Block, type BlockName } from './blocks.ts';
import type { LocalTarget, RelationTarget } from './field.ts';
import { describeForm, type FormNode } from './form-schema.ts';

const forms = new Map<string, [string, FormNode][]>(
  Object.entries<Block>(blocks).map(([name, { attributes }]) => [
    name,
    Object.entries(describeForm(attributes).properties ?? {}),
  ]),
);

/** Returns the attributes of a block that satisfy a predicate, or none if the block does not exist. */
function listAttributes(name: string | null, isWanted: (node: FormNode) => boolean): string[] {
  return (forms.get(name ?? '') ?? []).filter(([, node]) => isWanted(node)).map(([key]) => key);
}

/** Returns the attributes that patients read as part of the text. */
export function listProseAttributes(name: string | null): string[] {
  return listAttributes(name, ({ isProse }) => isProse === true);
}

/** Returns the attribute that points to an item in a list of the same entry, if the block has one. */
export function findLocalTarget(name: string | null, list: LocalTarget): string | undefined {
  return listAttributes(name, ({ localRelation }) => localRelation === list)[0];
}

/** Returns the attribute that points to an entry of a collection, if the block has one. */
export function findRelation(name: string | null, collection: RelationTarget): string | undefined {
  return listAttributes(name, ({ relation }) => relation === collection)[0];
}

/** Returns whether a block is a citation: inline, without text, and pointing to a source. */
export function isCitation(name: string | null): boolean {
  const block = findBlock(name);
  return (
    block?.display === 'inline' && !block.children && findLocalTarget(name, 'sources') !== undefined
  );
}

/** Returns the block with this name, if the registry has one. */
export function findBlock(name: string | null): Block | undefined {
  return name !== null && Object.hasOwn(blocks, name) ? blocks[name as BlockName] : undefined;
}

/** Returns every relation from a block to a collection, as `[block, attribute, collection]`. */
export function listBlockRelations(): [BlockName, string, RelationTarget][] {
  return [...forms].flatMap(([name, attributes]) =>
    attributes.flatMap(([attribute, { relation }]): [BlockName, string, RelationTarget][] =>
      relation ? [[name as BlockName, attribute, relation]] : [],
    ),
  );
}

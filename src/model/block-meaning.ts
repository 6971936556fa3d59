/** What the attributes of each block mean, read from the registry: no rule knows a block by its name. */
import { blocks, type Block, type BlockName } from './blocks.ts';
import type { LocalTarget, RelationTarget } from './field.ts';
import { describeForm, type FormNode } from './form-schema.ts';

const forms = new Map<string, [string, FormNode][]>(
  Object.entries<Block>(blocks).map(([name, { attributes }]) => [
    name,
    Object.entries(describeForm(attributes).properties ?? {}),
  ]),
);

/** The attributes of a block that fulfil a condition; none where there is no such block. */
function listAttributes(name: string | null, isWanted: (node: FormNode) => boolean): string[] {
  return (forms.get(name ?? '') ?? []).filter(([, node]) => isWanted(node)).map(([key]) => key);
}

/** The attributes that readers read as part of the text. */
export function listProseAttributes(name: string | null): string[] {
  return listAttributes(name, ({ isProse }) => isProse === true);
}

/** The attribute by which a block points into a list of its own entry; undefined where it does not. */
export function findLocalTarget(name: string | null, list: LocalTarget): string | undefined {
  return listAttributes(name, ({ localRelation }) => localRelation === list)[0];
}

/** The attribute by which a block points to an entry of a collection; undefined where it does not. */
export function findRelation(name: string | null, collection: RelationTarget): string | undefined {
  return listAttributes(name, ({ relation }) => relation === collection)[0];
}

/** Whether a block within a sentence is a citation: it points to a source and has no words. */
export function isCitation(name: string | null): boolean {
  const block = findBlock(name);
  return (
    block?.display === 'inline' && !block.children && findLocalTarget(name, 'sources') !== undefined
  );
}

/** The block of a name, if the registry has it. */
export function findBlock(name: string | null): Block | undefined {
  return name !== null && Object.hasOwn(blocks, name) ? blocks[name as BlockName] : undefined;
}

/** Each block with its relations to entries of collections, as `[block, attribute, collection]`. */
export function listBlockRelations(): [BlockName, string, RelationTarget][] {
  return [...forms].flatMap(([name, attributes]) =>
    attributes.flatMap(([attribute, { relation }]): [BlockName, string, RelationTarget][] =>
      relation ? [[name as BlockName, attribute, relation]] : [],
    ),
  );
}

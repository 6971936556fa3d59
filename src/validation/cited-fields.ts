/** Finds the parts of an entry that name their sources in a field of their own, such as a milestone of recovery. */
import { formOf } from '../model/collection-form.ts';
import { chooseMember, readItems, readKey, type FormNode } from '../model/form-schema.ts';
import type { RuledEntry } from './rule.ts';

type Path = readonly PropertyKey[];

export interface CitedField {
  path: Path;
  node: FormNode;
  value: unknown;
  /** The short name and the path of each of its sources. */
  sources: { id: unknown; path: Path }[];
}

/** Returns the parts of an entry that name their own sources, in the order of the form. */
export function listCitedFields({
  collection,
  data,
}: Pick<RuledEntry, 'collection' | 'data'>): CitedField[] {
  return visit(formOf(collection), data, []);
}

function visit(node: FormNode, value: unknown, path: Path): CitedField[] {
  if (Array.isArray(value)) {
    const { items } = node;
    return items ? value.flatMap((item, index) => visit(items, item, [...path, index])) : [];
  }
  const { properties = {} } = chooseMember(node, value);
  const fields = Object.entries(properties);
  const own = fields
    .filter(([, { items }]) => items?.localRelation === 'sources')
    .map(([key]) => {
      const sources = readItems(value, key).map((id, index) => ({
        id,
        path: [...path, key, index],
      }));
      return { path, node, value, sources };
    });
  return [
    ...(value === undefined ? [] : own),
    ...fields.flatMap(([key, field]) => visit(field, readKey(value, key), [...path, key])),
  ];
}

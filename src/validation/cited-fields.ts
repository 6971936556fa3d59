/** The parts of the form that name their sources beside their words, because a field holds no citation. */
import { formOf } from '../model/collection-form.ts';
import { chooseMember, readItems, readKey, type FormNode } from '../model/form-schema.ts';
import type { RuledEntry } from './rule.ts';

type Path = readonly PropertyKey[];

export interface CitedField {
  path: Path;
  node: FormNode;
  value: unknown;
  /** The short names of its sources, each with its place. */
  sources: { id: unknown; path: Path }[];
}

/** All such parts of an entry, in the order of the form. */
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

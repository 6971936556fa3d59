import { formOf } from '../model/collection-form.ts';
import { chooseMember, readKey, type FormNode } from '../model/form-schema.ts';
import type { ContentEntry } from './content-entry.ts';
import { memoize } from '../model/memoize.ts';

/** A field that holds text. */
export interface TextField {
  path: PropertyKey[];
  node: FormNode;
  value: string;
}

/** Returns the text fields of a file whose form node satisfies a predicate. */
export function findFields(file: ContentEntry, isWanted: (node: FormNode) => boolean): TextField[] {
  return listFields(file).filter(({ node }) => isWanted(node));
}

const listFields = memoize((file: ContentEntry): TextField[] => {
  const found: TextField[] = [];
  const visit = (node: FormNode | undefined, value: unknown, path: PropertyKey[]): void => {
    if (!node || value === undefined) return;
    if (typeof value === 'string') found.push({ path, node, value });
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(node.items, item, [...path, index]);
    } else {
      const { properties = {} } = chooseMember(node, value);
      for (const [key, property] of Object.entries(properties)) {
        visit(property, readKey(value, key), [...path, key]);
      }
    }
  };
  visit(formOf(file.collection), file.data, []);
  return found;
});

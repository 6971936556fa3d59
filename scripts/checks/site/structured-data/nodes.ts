/** An object of a JSON-LD graph. */
export type GraphNode = Readonly<Record<string, unknown>>;

/** A value with its path, such as `@graph[2].citation[0]`. */
export interface Located<Value> {
  value: Value;
  path: string;
}

/** A definition of an `@id`. */
export interface Definition {
  id: string;
  types: readonly string[];
  path: string;
  node: GraphNode;
}

export function isNode(value: unknown): value is GraphNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a node only refers to another. Anything besides the `@id`, even just a type, makes it a
 * definition, so that each thing is defined once.
 */
export function isReference(node: GraphNode): boolean {
  return '@id' in node && Object.keys(node).length === 1;
}

/** The types of a node; none if it has no `@type`. */
export function readTypes(node: GraphNode): string[] {
  return listValues(node['@type'], '')
    .map(({ value }) => value)
    .filter((type) => typeof type === 'string');
}

/** The values of a property: the elements of a list, or the single value. */
export function listValues(value: unknown, path: string): Located<unknown>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value, path }];
  return value.map((element: unknown, index) => ({ value: element, path: `${path}[${index}]` }));
}

/** The properties of a node, without keywords. */
export function listProperties(
  node: GraphNode,
  path: string,
): (Located<unknown> & { name: string })[] {
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, value]) => ({ name, value, path: `${path}.${name}` }));
}

/** Every definition in some values and below them, in document order. */
export function listDefinitions(values: readonly Located<unknown>[]): Definition[] {
  return values.flatMap(({ value, path }) => {
    if (!isNode(value) || isReference(value)) return [];
    const id = value['@id'];
    const below = listProperties(value, path).flatMap((property) =>
      listDefinitions(listValues(property.value, property.path)),
    );
    return typeof id === 'string'
      ? [{ id, types: readTypes(value), path, node: value }, ...below]
      : below;
  });
}

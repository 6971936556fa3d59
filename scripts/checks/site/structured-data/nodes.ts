/** An object of a JSON-LD graph. */
export type GraphNode = Readonly<Record<string, unknown>>;

/** A value and the path at which it stands, such as `@graph[2].citation[0]`. */
export interface Placed<Value> {
  value: Value;
  path: string;
}

/** Where an `@id` is defined, and as what. */
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
 * Whether a node only points to another. Anything beside the `@id`, even a type alone, makes it a
 * definition: then each thing is said once and everything else points to it.
 */
export function isReference(node: GraphNode): boolean {
  return '@id' in node && Object.keys(node).length === 1;
}

/** The names in a node's `@type`; none if it is missing. */
export function readTypes(node: GraphNode): string[] {
  return listValues(node['@type'], '')
    .map(({ value }) => value)
    .filter((type) => typeof type === 'string');
}

/** A property's values one by one: the elements of a list, or the only value. */
export function listValues(value: unknown, path: string): Placed<unknown>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value, path }];
  return value.map((element: unknown, index) => ({ value: element, path: `${path}[${index}]` }));
}

/** A node's properties, without its keywords. */
export function listProperties(
  node: GraphNode,
  path: string,
): (Placed<unknown> & { name: string })[] {
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, value]) => ({ name, value, path: `${path}.${name}` }));
}

/** Every definition in some values and below them, in the order of the text. */
export function listDefinitions(values: readonly Placed<unknown>[]): Definition[] {
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

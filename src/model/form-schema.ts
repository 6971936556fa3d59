import { z } from 'zod';

/** A schema as the form and the error messages see it: JSON Schema with the model's metadata. */
export interface FormNode {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  title?: string;
  hint?: string;
  widget?: z.GlobalMeta['widget'];
  choices?: Record<string, string>;
  patternMessage?: string;
  opensAt?: z.GlobalMeta['opensAt'];
  relation?: z.GlobalMeta['relation'];
  localRelation?: z.GlobalMeta['localRelation'];
  isProse?: boolean;
  suggestedFrom?: z.GlobalMeta['suggestedFrom'];
  itemSummary?: string;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  const?: unknown;
  enum?: string[];
  items?: FormNode;
  oneOf?: FormNode[];
  properties?: Record<string, FormNode>;
  required?: string[];
}

/** Returns the input of a schema as a form. @throws on a type that JSON Schema cannot express. */
export function describeForm(schema: z.ZodType): FormNode {
  return z.toJSONSchema(schema, { io: 'input' }) as FormNode;
}

/**
 * Returns the description of one field, or undefined if the schema has no such field.
 *
 * @param path As Zod reports it, like `['atAGlance', 'risks', 2, 'name']`.
 * @param value The entry itself, which determines the member of a union.
 */
export function describeField(
  node: FormNode,
  path: readonly PropertyKey[],
  value: unknown,
): FormNode | undefined {
  const member = chooseMember(node, value);
  const [key, ...rest] = path;
  if (key === undefined) return member;
  const next = typeof key === 'number' ? member.items : member.properties?.[String(key)];
  return next && describeField(next, rest, readKey(value, key));
}

/** Returns the member of a union that a value belongs to, or the node itself if it is not a union. */
export function chooseMember(node: FormNode, value: unknown): FormNode {
  return node.oneOf?.find((candidate) => isMember(candidate, value)) ?? node;
}

function isMember(candidate: FormNode, value: unknown): boolean {
  return Object.entries(candidate.properties ?? {}).some(
    ([key, property]) => 'const' in property && property.const === readKey(value, key),
  );
}

/** Returns the value at a key of an object or a list, or undefined. */
export function readKey(value: unknown, key: PropertyKey): unknown {
  return value !== null && typeof value === 'object'
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** Returns the string at a key, or undefined if the value is not a string. */
export function readString(value: unknown, key: string): string | undefined {
  const text = readKey(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** Returns the items of the list at a key, or an empty list if the value is not a list. */
export function readItems(value: unknown, key: string): unknown[] {
  const items = readKey(value, key);
  return Array.isArray(items) ? items : [];
}

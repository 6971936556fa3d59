import { z } from 'zod';

/** A schema as the form and the error messages see it: JSON Schema with the model's meta in it. */
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

/** Describes what may be written into a schema. @throws on a type that JSON Schema cannot express. */
export function describeForm(schema: z.ZodType): FormNode {
  return z.toJSONSchema(schema, { io: 'input' }) as FormNode;
}

/**
 * The description of one field.
 *
 * @param path As Zod reports it, like `['atAGlance', 'risks', 2, 'name']`.
 * @param value The entry itself, which settles which member of a union is meant.
 * @returns undefined where the schema has no such field.
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

/** The member of a union that a value belongs to; anything else is its own only member. */
export function chooseMember(node: FormNode, value: unknown): FormNode {
  return node.oneOf?.find((candidate) => isMember(candidate, value)) ?? node;
}

function isMember(candidate: FormNode, value: unknown): boolean {
  return Object.entries(candidate.properties ?? {}).some(
    ([key, property]) => 'const' in property && property.const === readKey(value, key),
  );
}

/** The value at a key of an object or a list; undefined where there is none. */
export function readKey(value: unknown, key: PropertyKey): unknown {
  return value !== null && typeof value === 'object'
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** The text at a key; undefined where there is none. */
export function readText(value: unknown, key: string): string | undefined {
  const text = readKey(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** The items of the list at a key; none where there is no such list. */
export function readItems(value: unknown, key: string): unknown[] {
  const items = readKey(value, key);
  return Array.isArray(items) ? items : [];
}

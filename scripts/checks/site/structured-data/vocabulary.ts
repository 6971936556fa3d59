import * as z from 'zod';

/** A type of schema.org. */
export interface TypeFacts {
  /** The type itself and all its supertypes. */
  ancestors: ReadonlySet<string>;
  /** Whether its values are written as plain JSON values (Text, Date, Distance ...), not as nodes. */
  isData: boolean;
  supersededBy?: string | undefined;
}

/** A property of schema.org: the types that have it, and the types of its values. */
export interface PropertyFacts {
  domains: readonly string[];
  ranges: readonly string[];
  supersededBy?: string | undefined;
}

/** The terms of schema.org, by name, without those of other vocabularies (`foaf:Person`). */
export interface Vocabulary {
  types: ReadonlyMap<string, TypeFacts>;
  properties: ReadonlyMap<string, PropertyFacts>;
  /** The enumerations that each member belongs to. */
  members: ReadonlyMap<string, readonly string[]>;
}

const names = z.array(z.string());
const supersededBy = z.string().optional();

const vocabularyFile = z.object({
  types: z.record(
    z.string(),
    z.object({ supertypes: names, dataType: z.boolean().optional(), supersededBy }),
  ),
  properties: z.record(z.string(), z.object({ domains: names, ranges: names, supersededBy })),
  enumerationMembers: z.record(z.string(), names),
});

/** Builds the vocabulary from its parsed file. @throws a ZodError if the file has a different shape. */
export function parseVocabulary(json: unknown): Vocabulary {
  const file = vocabularyFile.parse(json);
  const types = new Map(
    entriesOfOwn(file.types).map(([name, { supersededBy }]) => {
      const ancestors = collectAncestors(name, file.types);
      const isData = [...ancestors].some((ancestor) => file.types[ancestor]?.dataType);
      return [name, { ancestors, isData, supersededBy }] as const;
    }),
  );
  return {
    types,
    properties: new Map(entriesOfOwn(file.properties)),
    members: new Map(entriesOfOwn(file.enumerationMembers)),
  };
}

/** Whether a type is another one or its subtype; false for unknown types. */
export function isA(vocabulary: Vocabulary, type: string, ancestor: string): boolean {
  return vocabulary.types.get(type)?.ancestors.has(ancestor) ?? false;
}

/** Whether any of a node's types is one of the wanted types or their subtypes. */
export function isAny(
  vocabulary: Vocabulary,
  types: readonly string[],
  wanted: readonly string[],
): boolean {
  return types.some((type) => wanted.some((ancestor) => isA(vocabulary, type, ancestor)));
}

/** The members of an enumeration and of its subtypes, in the vocabulary's order. */
export function listMembers(vocabulary: Vocabulary, enumeration: string): string[] {
  return [...vocabulary.members]
    .filter(([, types]) => isAny(vocabulary, types, [enumeration]))
    .map(([name]) => name);
}

/** The term in an IRI of schema.org; undefined for other addresses. */

export function readTerm(iri: string): string | undefined {
  return /^https?:\/\/schema\.org\/([^/?#]+)$/.exec(iri)?.[1];
}

function entriesOfOwn<Facts>(record: Record<string, Facts>): [string, Facts][] {
  return Object.entries(record).filter(([name]) => !name.includes(':'));
}

function collectAncestors(
  name: string,
  types: Record<string, { supertypes: readonly string[] }>,
  found = new Set<string>(),
): Set<string> {
  if (!found.has(name)) {
    found.add(name);
    for (const supertype of types[name]?.supertypes ?? []) {
      collectAncestors(supertype, types, found);
    }
  }
  return found;
}

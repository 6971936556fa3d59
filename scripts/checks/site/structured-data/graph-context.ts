import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import type { Definition } from './nodes.ts';
import { readTerm, type Vocabulary } from './vocabulary.ts';

/** What every check of one page's graph needs to know. */
export interface GraphContext {
  file: string;
  vocabulary: Vocabulary;
  /** The first definition of each `@id` on the page. */
  definitions: ReadonlyMap<string, Definition>;
}

/** The types of what an `@id` points to, on this page or in the vocabulary; undefined if nothing defines it. */
export function resolveTypes(id: string, context: GraphContext): readonly string[] | undefined {
  return context.definitions.get(id)?.types ?? context.vocabulary.members.get(readTerm(id) ?? '');
}

/** A problem that stops the build, at a path within the page's graph. */
export function errorAt(
  { file }: { file: string },
  field: string | undefined,
  message: string,
  fix: string,
): CheckReport {
  return { severity: 'error', file, ...(field && { at: { field } }), message, fix };
}

const longest = 80;

/** A value as it stands in the graph, cut short if it is long. */
export function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > longest ? `${json.slice(0, longest)}…` : json;
}

/** `Person`, `Person or Organization`, `Date, DateTime or Text`. */
export function joinWithOr(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

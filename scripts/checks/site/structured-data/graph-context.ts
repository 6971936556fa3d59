import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import type { Definition } from './nodes.ts';
import { readTerm, type Vocabulary } from './vocabulary.ts';

/** The context for the checks of a page's graph. */
export interface GraphContext {
  file: string;
  vocabulary: Vocabulary;
  /** The first definition of each `@id` on the page. */
  definitions: ReadonlyMap<string, Definition>;
}

/** The types of an `@id` on this page or in the vocabulary; undefined if nothing defines it. */
export function resolveTypes(id: string, context: GraphContext): readonly string[] | undefined {
  return context.definitions.get(id)?.types ?? context.vocabulary.members.get(readTerm(id) ?? '');
}

/** An error at a path of the page's graph. */
export function errorAt(
  { file }: { file: string },
  field: string | undefined,
  message: string,
  fix: string,
): CheckReport {
  return { severity: 'error', file, ...(field && { at: { field } }), message, fix };
}

const maxLength = 80;

/** The JSON of a value, truncated if it is long. */
export function formatValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > maxLength ? `${json.slice(0, maxLength)}…` : json;
}

/** A list like `Person`, `Person or Organization` or `Date, DateTime or Text`. */
export function joinWithOr(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

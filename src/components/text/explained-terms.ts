import type { ReadingContext } from './reading-context.ts';

/** The terms whose definition a text already holds, by what its blocks may point to. */
const explained = new WeakMap<ReadingContext, Set<string>>();

/** Whether a term is met for the first time in a text, so that its definition stands there once. */
export function explainOnce(reading: ReadingContext, slug: string): boolean {
  const known = explained.get(reading) ?? new Set();
  explained.set(reading, known);
  const isFirst = !known.has(slug);
  known.add(slug);
  return isFirst;
}

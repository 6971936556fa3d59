import type { ResolvedCallToAction } from '../../domain/call-to-action.ts';
import type { TermEntry, UrgentAdviceEntry } from '../../domain/entry.ts';
import type { Source } from '../../model/source.ts';

/**
 * What the blocks of one text may point to. Blocks carry ids alone, and MDX hands them nothing
 * else, so the page leaves this in `Astro.locals.reading`.
 */
export interface ReadingContext {
  sources: readonly Source[];
  callsToAction: readonly ResolvedCallToAction[];
  urgentAdvice: readonly UrgentAdviceEntry[];
  terms: readonly TermEntry[];
}

/** The item that a block names. @throws where there is none, naming block and id. */
export function findNamed<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  name: string,
  block: string,
): T {
  const item = items.find((candidate) => nameOf(candidate) === name);
  if (!item) throw new Error(`<${block}> names "${name}", which the page does not have`);
  return item;
}

import { findAlarms } from '../../domain/warning-signs/find-alarms.ts';
import type { SignIndex } from '../../domain/warning-signs/sign-index.ts';
import type { ListedQuery } from './read-queries.ts';

/** What share of queries show urgent advice, and which do not or do. */
export interface SignMeasure {
  share: number;
  alarmed: readonly ListedQuery[];
  silent: readonly ListedQuery[];
}

/** Asks of every query whether it shows urgent advice. */
export function measureSigns(signs: SignIndex, queries: readonly ListedQuery[]): SignMeasure {
  const alarmed = queries.filter(({ query }) => findAlarms(signs, query).length > 0);
  const silent = queries.filter((query) => !alarmed.includes(query));
  return { share: alarmed.length / queries.length, alarmed, silent };
}

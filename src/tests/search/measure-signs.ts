import { findAlarms } from '../../domain/warning-signs/find-alarms.ts';
import type { SignIndex } from '../../domain/warning-signs/sign-index.ts';
import type { ListedQuery } from './read-queries.ts';

/** The share of queries that show urgent advice, with the queries that do and do not. */
export interface SignMeasure {
  share: number;
  alarmed: readonly ListedQuery[];
  silent: readonly ListedQuery[];
}

/** Returns which queries show urgent advice. */
export function measureSigns(signs: SignIndex, queries: readonly ListedQuery[]): SignMeasure {
  const alarmed = queries.filter(({ query }) => findAlarms(signs, query).length > 0);
  const silent = queries.filter((query) => !alarmed.includes(query));
  return { share: alarmed.length / queries.length, alarmed, silent };
}

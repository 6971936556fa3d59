import { readFileSync } from 'node:fs';
import { misspell, seedRandom } from './misspell.ts';

/** A query of the lists under `queries/`, with the heading that it stands under. */
export interface ListedQuery {
  query: string;
  about: string;
}

const folder = new URL('queries/', import.meta.url);

/** Reads a list of queries: one a line, under lines that start with `#` and say what they are about. */
export function readQueries(name: string): ListedQuery[] {
  let about = '';
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) about = line.slice(2).trim();
      const query = line.trim();
      return query === '' || line.startsWith('#') ? [] : [{ query, about }];
    });
}

/** The same queries, each with one mistake: the same mistakes for the same seed. */
export function misspellAll(queries: readonly ListedQuery[], seed: number): ListedQuery[] {
  const random = seedRandom(seed);
  return queries.map(({ query, about }) => ({ query: misspell(query, random), about }));
}

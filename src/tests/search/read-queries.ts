import { readFileSync } from 'node:fs';
import { misspell, seedRandom } from './misspell.ts';

/** A query in the lists under `queries/`, with its heading. */
export interface ListedQuery {
  query: string;
  about: string;
}

const folder = new URL('queries/', import.meta.url);

/** Returns a list of queries: one per line, under headings that start with `#`. */
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

/** Returns the queries with one mistake each, the same ones for the same seed. */
export function misspellAll(queries: readonly ListedQuery[], seed: number): ListedQuery[] {
  const random = seedRandom(seed);
  return queries.map(({ query, about }) => ({ query: misspell(query, random), about }));
}

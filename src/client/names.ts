import { listFacets, type Facets } from '../domain/search/facets.ts';
import {
  fingerprintLexicon,
  lexiconPath,
  unpackLexicon,
  type LexiconFile,
  type SearchPage,
} from '../domain/search/lexicon.ts';
import { openLexicon, type NameIndex } from '../domain/search/name-index.ts';

/** All names of the library, with what tells this edition of them from another. */
export interface Names {
  index: NameIndex;
  facets: ReadonlyMap<SearchPage, Facets>;
  edition: string;
}

let names: Promise<Names> | undefined;

/** Loads the names once a page; after a failure the next call tries again. */
export function loadNames(): Promise<Names> {
  names ??= fetchNames().catch((error: unknown) => {
    names = undefined;
    throw error;
  });
  return names;
}

async function fetchNames(): Promise<Names> {
  const response = await fetch(lexiconPath);
  if (!response.ok) throw new Error(`${lexiconPath}: ${response.status}`);
  const file = (await response.json()) as LexiconFile;
  const lexicon = unpackLexicon(file);
  return {
    index: openLexicon(lexicon),
    facets: listFacets(lexicon),
    edition: fingerprintLexicon(file),
  };
}

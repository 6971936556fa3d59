import { listFacets, type Facets } from '../domain/search/facets.ts';
import {
  fingerprintLexicon,
  lexiconPath,
  unpackLexicon,
  vocabularyPath,
  type LexiconFile,
  type SearchPage,
  type VocabularyFile,
} from '../domain/search/lexicon.ts';
import { fetchJson } from './fetch-json.ts';
import { openLexicon, type NameIndex } from '../domain/search/name-index.ts';

/** All names of the library, and the fingerprint of this edition. */
export interface Names {
  index: NameIndex;
  facets: ReadonlyMap<SearchPage, Facets>;
  edition: string;
}

let names: Promise<Names> | undefined;
/** Whether to load the words of the texts too, as on the search page. */
let withVocabulary = false;

/** Loads the words of the texts with the names. Call it before `loadNames`. */
export function expectTexts(): void {
  withVocabulary = true;
}

/** Loads the names once per page. After a failure, the next call tries again. */
export function loadNames(): Promise<Names> {
  names ??= fetchNames().catch((error: unknown) => {
    names = undefined;
    throw error;
  });
  return names;
}

async function fetchNames(): Promise<Names> {
  const [file, vocabulary] = await Promise.all([
    fetchJson<LexiconFile>(lexiconPath),
    withVocabulary ? fetchJson<VocabularyFile>(vocabularyPath) : undefined,
  ]);
  const lexicon = unpackLexicon(file, vocabulary);
  return {
    index: openLexicon(lexicon),
    facets: listFacets(lexicon),
    edition: fingerprintLexicon(file),
  };
}

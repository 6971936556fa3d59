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

/** All names of the library, with what tells this edition of them from another. */
export interface Names {
  index: NameIndex;
  facets: ReadonlyMap<SearchPage, Facets>;
  edition: string;
}

let names: Promise<Names> | undefined;
/** Whether the words of the texts are to be known too, as where the texts can be searched. */
let withVocabulary = false;

/** Has the words of the texts loaded with the names; to be told before the first of them is asked for. */
export function expectTexts(): void {
  withVocabulary = true;
}

/** Loads the names once a page; after a failure the next call tries again. */
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

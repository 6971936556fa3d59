import { dayOf } from '../../domain/days.ts';
import { listPublicEntries } from '../../domain/library-entries.ts';
import { listEntries } from '../../entries/content-library.ts';
import { readContent } from '../../entries/read-content.ts';
import { collectLexicon } from '../../domain/search/collect-lexicon.ts';
import { packLexicon, packVocabulary, unpackLexicon } from '../../domain/search/lexicon.ts';
import { openLexicon, type NameIndex } from '../../domain/search/name-index.ts';
import { openWords, type WordFilter } from '../../domain/search/word-filter.ts';
import { indexSigns, type SignIndex } from '../../domain/warning-signs/sign-index.ts';
import { collectSigns, packSigns, unpackSigns } from '../../domain/warning-signs/signs.ts';
import { makeKnownWords } from '../../../scripts/build/search-index/known-words.ts';

/** The names and warning signs of this library, as a browser loads them. */
export interface OpenLibrary {
  names: NameIndex;
  signs: SignIndex;
  elsewhere: WordFilter;
}

/** Loads the library from its content files, without a browser. */
export async function openLibrary(): Promise<OpenLibrary> {
  const library = readContent(process.cwd(), dayOf(new Date()));
  const entries = listPublicEntries(library);
  const toEntry = <Data>({ id, data }: { id: string; data: Data }) => ({ slug: id, data });
  const pages = [...listEntries(library, 'articles'), ...listEntries(library, 'conditions')];
  const collected = collectLexicon({
    articles: entries.articles.map(toEntry),
    conditions: entries.conditions.map(toEntry),
    terms: entries.glossary.map(toEntry),
    people: entries.people.map(toEntry),
    settings: entries.settings,
    texts: pages.map(({ body }) => body),
  });
  const lexicon = unpackLexicon(packLexicon(collected), packVocabulary(collected));
  const signs = packSigns(
    collectSigns(entries['warning-concepts'].map(toEntry), entries['urgent-advice'].map(toEntry)),
  );
  const known = await makeKnownWords(lexicon, signs, 'node_modules/.cache/search');
  const { concepts, advice } = unpackSigns(signs);
  return {
    names: openLexicon(lexicon),
    signs: indexSigns(concepts, advice, openWords(known.signs).has),
    elsewhere: openWords(known.names),
  };
}

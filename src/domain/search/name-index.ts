import { splitTitle, type Lexicon, type SearchPage } from './lexicon.ts';
import { soundOf } from './nearness.ts';
import { isStopWord, splitWords, stemWord } from './words.ts';

/** A word of the library, in the normalized spelling used for comparison. */
export interface KnownWord {
  text: string;
  stem: string;
  sound: string;
  /** The word as it is written. */
  written: string;
  /** The indexes of the names that contain it. */
  names: number[];
  /** Its information content: higher the fewer pages have it in a name. */
  weight: number;
}

/** One name of a page: its title, another name, or words that people search for. */
export interface PageName {
  page: number;
  /** The name as it is shown. */
  text: string;
  kind: keyof typeof nameKinds;
  words: readonly string[];
  /** The total weight of its words. */
  weight: number;
}

/** How well a name of each kind represents its page. */
export const nameKinds = { title: 1, name: 0.99, term: 0.92 } as const;

/** A searchable lexicon. */
export interface NameIndex {
  lexicon: Lexicon;
  pages: readonly SearchPage[];
  names: readonly PageName[];
  words: ReadonlyMap<string, KnownWord>;
  /** The same words, by stem. */
  byStem: ReadonlyMap<string, readonly KnownWord[]>;
}

/** The relative weight of a stop word. */
const stopWordWeight = 0.15;

/** Returns the index of all names. It takes about 0.1 seconds for two thousand pages. */
export function openLexicon(lexicon: Lexicon): NameIndex {
  const words = new Map<string, KnownWord>();
  const names: PageName[] = [];
  const parts = new Map<string, readonly string[]>();
  /** Adds the words of a part of a name and caches them, since most parts are in many names. */
  const learnPart = (part: string): readonly string[] => {
    const split = splitWords(part);
    const plain = part.toLowerCase().replaceAll(/[^\p{L}\p{N}'’]+/gu, '');
    for (const text of split) {
      if (words.has(text)) continue;
      const written = split.length === 1 ? plain : text;
      const stem = stemWord(text);
      words.set(text, { text, stem, sound: soundOf(text), written, names: [], weight: 0 });
    }
    parts.set(part, split);
    return split;
  };
  const learn = (text: string) =>
    text.split(/\s+/).flatMap((part) => parts.get(part) ?? learnPart(part));
  lexicon.pages.forEach((page, number) => {
    const add = (text: string, kind: PageName['kind']) => {
      const split = learn(text);
      for (const word of new Set(split)) words.get(word)?.names.push(names.length);
      names.push({ page: number, text, kind, words: split, weight: 0 });
    };
    add(page.title, 'title');
    for (const inner of splitTitle(page.title)) add(inner, 'title');
    for (const name of page.names) add(name, 'name');
    for (const term of page.terms) add(term, 'term');
  });
  lexicon.vocabulary.forEach(learn);

  const byStem = new Map<string, KnownWord[]>();
  for (const word of words.values()) {
    byStem.set(word.stem, [...(byStem.get(word.stem) ?? []), word]);
  }
  for (const family of byStem.values()) {
    const pages = new Set(family.flatMap((word) => word.names.map((it) => names[it]?.page)));
    const weight = Math.log(1 + lexicon.pages.length / Math.max(pages.size, 1));
    for (const word of family) {
      word.weight = isStopWord(word.text) ? stopWordWeight * weight : weight;
    }
  }
  for (const name of names) {
    name.weight = name.words.reduce((sum, word) => sum + (words.get(word)?.weight ?? 0), 0);
  }
  return { lexicon, pages: lexicon.pages, names, words, byStem };
}

import { splitTitle, type Lexicon, type SearchPage } from './lexicon.ts';
import { soundOf } from './nearness.ts';
import { isStopWord, splitWords, stemWord } from './words.ts';

/** A word that the library uses, in the one spelling that words are compared in. */
export interface KnownWord {
  text: string;
  stem: string;
  sound: string;
  /** How it is written. */
  written: string;
  /** The names in which it stands, and in how many of the words of each. */
  names: number[];
  /** What it tells: the fewer pages have it in a name, the more. */
  weight: number;
}

/** One name of a page: its title, another name, or words that people search for. */
export interface PageName {
  page: number;
  /** As it is shown. */
  text: string;
  kind: keyof typeof nameKinds;
  words: readonly string[];
  /** What all its words tell together. */
  weight: number;
}

/** How far a name of each kind stands for its page. */
export const nameKinds = { title: 1, name: 0.99, term: 0.92 } as const;

/** The lexicon, ready to be searched. */
export interface NameIndex {
  lexicon: Lexicon;
  pages: readonly SearchPage[];
  names: readonly PageName[];
  words: ReadonlyMap<string, KnownWord>;
  /** The same words, by what their forms have in common. */
  byStem: ReadonlyMap<string, readonly KnownWord[]>;
}

/** A word that only says how others hang together tells as little as this. */
const stopWordWeight = 0.15;

/** Makes the index of all names. For two thousand pages it takes about a tenth of a second. */
export function openLexicon(lexicon: Lexicon): NameIndex {
  const words = new Map<string, KnownWord>();
  const names: PageName[] = [];
  const parts = new Map<string, readonly string[]>();
  /** Gets to know the words of a part of a name; most parts stand in many names. */
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

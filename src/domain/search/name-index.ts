import type { Lexicon, SearchPage } from './lexicon.ts';
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
  /** Words in whose names nothing stands: they are known, and may be what was meant. */
  byStem: ReadonlyMap<string, readonly KnownWord[]>;
}

/** A word that only says how others hang together tells as little as this. */
const stopWordWeight = 0.15;

/** Makes the index of all names. It takes some milliseconds for some thousand pages. */
export function openLexicon(lexicon: Lexicon): NameIndex {
  const words = new Map<string, KnownWord>();
  const names: PageName[] = [];
  const learn = (text: string) => {
    for (const [word, written] of pairWords(text)) {
      if (!words.has(word)) {
        const stem = stemWord(word);
        words.set(word, { text: word, stem, sound: soundOf(word), written, names: [], weight: 0 });
      }
    }
  };
  lexicon.pages.forEach((page, number) => {
    const add = (text: string, kind: PageName['kind']) => {
      learn(text);
      const split = splitWords(text);
      for (const word of new Set(split)) words.get(word)?.names.push(names.length);
      names.push({ page: number, text, kind, words: split, weight: 0 });
    };
    add(page.title, 'title');
    for (const inner of splitTitle(page.title)) add(inner, 'title');
    for (const name of page.names) add(name, 'name');
    for (const term of page.terms) add(term, 'term');
  });
  for (const { terms } of lexicon.advice) terms.forEach(learn);
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

/** Each word in the form for comparing, with the form for showing. */
function pairWords(text: string): (readonly [string, string])[] {
  return text
    .split(/[\s/,()–-]+/)
    .flatMap((written) => splitWords(written).map((word) => [word, written] as const))
    .map(([word, written]) => [word, written.toLowerCase()] as const);
}

/** `Pinched nerve in the neck (cervical radiculopathy)` holds two names. */
function splitTitle(title: string): string[] {
  const parts = /^([^()]+)\(([^()]+)\)\s*$/.exec(title);
  return parts ? [parts[1]?.trim() ?? '', parts[2]?.trim() ?? ''] : [];
}

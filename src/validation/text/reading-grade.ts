/** Counts the syllables of a word. */
export type SyllableCounter = (word: string) => number;

export interface TextSize {
  sentences: number;
  words: number;
  syllables: number;
}

/** Latin letters, with accents and inner apostrophes; a number is one word. */
const wordPattern = /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F'’]*|\d[\d,.]*/g;

export function listWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

export function measureSentence(text: string, countSyllables: SyllableCounter): TextSize {
  const words = listWords(text);
  let syllables = 0;
  for (const word of words) syllables += countSyllables(word);
  return { sentences: 1, words: words.length, syllables };
}

/**
 * The US school grade at which a text can be read (Flesch–Kincaid); undefined for a text without words.
 *
 * @see Kincaid and others, 1975: Derivation of new readability formulas for Navy enlisted personnel
 */
export function readingGrade(sizes: readonly TextSize[]): number | undefined {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const size of sizes) {
    sentences += size.sentences;
    words += size.words;
    syllables += size.syllables;
  }
  if (sentences === 0 || words === 0) return undefined;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

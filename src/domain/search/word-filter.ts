/**
 * A set of words as a Bloom filter: it says of every word in it that it is there, and of a few of the
 * others too. It takes about a byte a word, where the words themselves would take four.
 */
export interface WordFilter {
  has(word: string): boolean;
}

/** The filter's file: its bits in base64. */
export type WordFilterFile = string;

const hashes = 5;

/**
 * Makes the file of a filter.
 *
 * @param bitsAWord With 12 it takes one other word in two hundred for its own, with 7 one in thirty.
 */
export function packWords(words: readonly string[], bitsAWord: number): WordFilterFile {
  const bits = new Uint8Array(Math.max(1, Math.ceil((words.length * bitsAWord) / 8)));
  for (const word of words) {
    for (const at of listPlaces(word, bits.length * 8))
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return btoa(String.fromCharCode(...bits));
}

/** Opens a filter from its file. */
export function openWords(file: WordFilterFile): WordFilter {
  const bits = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  return {
    has: (word) =>
      listPlaces(word, bits.length * 8).every((at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1),
  };
}

/** Kirsch and Mitzenmacher, Less hashing, same performance (2006): two hashes make as many as needed. */
function listPlaces(word: string, size: number): number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x01000193) | 1;
  return Array.from({ length: hashes }, (_, round) => ((first + round * second) >>> 0) % size);
}

/** FNV-1a with a last stir, for its low bits are weak. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

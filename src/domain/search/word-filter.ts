/**
 * A set of words as a Bloom filter: it contains all its words, and by mistake a few others. It takes about
 * a byte per word, a quarter of the size of the words themselves.
 */
export interface WordFilter {
  has(word: string): boolean;
}

/** The file of a filter: its bits in Base64, then the words that it contains by mistake and must not. */
export type WordFilterFile = string;

const hashes = 5;

/**
 * Returns the file of a filter.
 *
 * @param bitsAWord With 12, the filter contains one other word in 200 by mistake; with 7, one in 30.
 * @param spared Words for which such a mistake costs too much.
 */
export function packWords(
  words: readonly string[],
  bitsAWord: number,
  spared: readonly string[] = [],
): WordFilterFile {
  const bits = new Uint8Array(Math.max(1, Math.ceil((words.length * bitsAWord) / 8)));
  for (const word of words) {
    for (const at of listBits(word, bits.length * 8))
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  const file = btoa(String.fromCharCode(...bits));
  const [own, filter] = [new Set(words), openWords(file)];
  const mistakes = spared.filter((word) => !own.has(word) && filter.has(word));
  return [file, ...new Set(mistakes)].join(' ');
}

/** Returns the filter in a file. */
export function openWords(file: WordFilterFile): WordFilter {
  const [base64 = '', ...mistakes] = file.split(' ');
  const bits = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return {
    has: (word) =>
      !mistakes.includes(word) &&
      listBits(word, bits.length * 8).every((at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1),
  };
}

/** Derives all hashes from two (Kirsch and Mitzenmacher, Less Hashing, Same Performance, 2006). */
function listBits(word: string, size: number): number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x01000193) | 1;
  return Array.from({ length: hashes }, (_, round) => ((first + round * second) >>> 0) % size);
}

/** FNV-1a with a final mix, because its low bits are weak. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

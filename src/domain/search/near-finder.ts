import { countEdits } from './nearness.ts';

/**
 * Returns a function that finds the words of a list within a few edits of a word. A comparison of letter
 * sets rules out most words, so that a dictionary can be compared with a library in seconds.
 *
 * @param most Returns the maximum number of edits for the length of the shorter word.
 */
export function createNearFinder(
  words: Iterable<string>,
  most: (length: number) => number,
): (word: string) => string[] {
  const byLength = Map.groupBy(new Set(words), (word) => word.length);
  const buckets = [...byLength].map(([length, known]) => ({
    length,
    known,
    letters: Int32Array.from(known, maskLetters),
    pairs: Int32Array.from(known, maskPairs),
  }));
  return (word) => {
    const ownLetters = maskLetters(word);
    const ownPairs = maskPairs(word);
    const near: string[] = [];
    for (const { length, known, letters, pairs } of buckets) {
      const edits = most(Math.min(length, word.length));
      if (Math.abs(length - word.length) > edits) continue;
      for (let at = 0; at < known.length; at++) {
        // One edit removes and adds at most one letter, and changes at most three pairs on each side.
        if (countBits(ownLetters ^ (letters[at] ?? 0)) > 2 * edits) continue;
        if (countBits(ownPairs ^ (pairs[at] ?? 0)) > 6 * edits) continue;
        const other = known[at] ?? '';
        if (countEdits(word, other, edits) <= edits) near.push(other);
      }
    }
    return near;
  };
}

function maskLetters(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function maskPairs(word: string): number {
  let mask = 0;
  for (let at = 1; at < word.length; at++) {
    mask |= 1 << ((word.charCodeAt(at - 1) * 7 + word.charCodeAt(at)) & 31);
  }
  return mask;
}

function countBits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

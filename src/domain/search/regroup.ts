import type { NameIndex } from './name-index.ts';
import { isStopWord, stemWord } from './words.ts';

/** Shorter pieces of a word match by coincidence. */
const shortestPiece = 3;

/**
 * Returns the words of a search, joined where the library writes one word (`whip lash`) and split where
 * it writes two (`backpain`), unless the library has the words as typed.
 */
export function regroupWords(
  index: NameIndex,
  typed: readonly string[],
  isElsewhere: (word: string) => boolean,
): string[] {
  const isName = (word: string) => (index.words.get(word)?.names.length ?? 0) > 0;
  const isKnown = (word: string) =>
    index.words.has(word) || isStopWord(word) || index.byStem.has(stemWord(word));
  const joined: string[] = [];
  for (const word of typed) {
    const before = joined.at(-1);
    const together = `${before}${word}`;
    if (before && isName(together) && !(isKnown(before) && isKnown(word))) {
      joined.splice(-1, 1, together);
    } else {
      joined.push(word);
    }
  }
  return joined.flatMap((word) => {
    if (isKnown(word) || isElsewhere(word) || word.length < 2 * shortestPiece) return [word];
    for (let at = shortestPiece; at <= word.length - shortestPiece; at++) {
      const pieces = [word.slice(0, at), word.slice(at)];
      if (pieces.every(isName)) return pieces;
    }
    return [word];
  });
}

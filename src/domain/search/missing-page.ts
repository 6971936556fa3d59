import type { NameIndex } from './name-index.ts';
import { isStopWord, splitWords } from './words.ts';

/**
 * Returns the condition or treatment without a page that a search names, in the reader's words, or undefined.
 */
export function findMissingPage(index: NameIndex, query: string): string | undefined {
  const typed = splitWords(query);
  let longest: { name: string; words: number } | undefined;
  for (const group of index.lexicon.elsewhere) {
    for (const name of group) {
      const words = splitWords(name);
      const known = longest?.words ?? 0;
      if (words.length > known && holds(typed, words)) longest = { name, words: words.length };
    }
  }
  if (!longest) return undefined;
  // The rest of the search may name an existing page.
  const own = splitWords(longest.name);
  const rest = typed.filter((word) => !isStopWord(word) && !own.some((it) => isSame(word, it)));
  return own.length >= rest.length ? longest.name : undefined;
}

function holds(typed: readonly string[], words: readonly string[]): boolean {
  return typed.some((_, at) => words.every((word, offset) => isSame(typed[at + offset], word)));
}

function isSame(typed: string | undefined, word: string): boolean {
  return typed === word || typed === `${word}s`;
}

/** Returns the groups of names that the library does not cover. */
export function listElsewhere(
  groups: readonly string[],
  names: readonly string[],
): readonly string[][] {
  const has = new Set(names.map(normalizeName));
  return groups
    .map((group) => group.split('|'))
    .filter((group) => !group.some((name) => has.has(normalizeName(name))));
}

function normalizeName(name: string): string {
  return splitWords(name)
    .filter((word) => !isStopWord(word))
    .join(' ');
}

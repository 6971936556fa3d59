import { syllable } from 'syllable';
import { readKey } from '../../../src/model/form-schema.ts';
import { readString } from '../../../src/model/form-schema.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';
import { listWords, type SyllableCounter } from '../../../src/validation/text/reading-grade.ts';

/**
 * Returns a syllable counter for a library. Medical names cannot be replaced by shorter words, so words of
 * titles, alternate names and the glossary count as two syllables at most.
 */
export function createSyllableCounter(library: ContentLibrary): SyllableCounter {
  const names = new Set(listNames(library).flatMap((name) => listWords(name.toLowerCase())));
  const known = new Map<string, number>();
  return (word) => {
    const earlier = known.get(word);
    if (earlier !== undefined) return earlier;
    const key = word.toLowerCase();
    // A number counts as one short word.
    const count = /^\d/.test(key) ? 1 : Math.max(1, syllable(key));
    const counted = names.has(key) ? Math.min(2, count) : count;
    known.set(word, counted);
    return counted;
  };
}

function listNames({ entries }: ContentLibrary): string[] {
  return entries.flatMap(({ collection, data }) => {
    if (!['articles', 'conditions', 'glossary'].includes(collection)) return [];
    const aliases = readKey(data, 'alsoKnownAs');
    const others = Array.isArray(aliases) ? aliases.filter((name) => typeof name === 'string') : [];
    const own = ['title', 'treatmentName', 'term'].flatMap((key) => readString(data, key) ?? []);
    return [...own, ...others];
  });
}

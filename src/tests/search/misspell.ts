/** Returns a seeded random number generator from 0 to 1 (mulberry32). */
export function seedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Returns a text with one random mistake: a letter deleted, inserted, replaced, or swapped with the next. */
export function misspell(text: string, random: () => number): string {
  const upTo = (count: number) => Math.floor(random() * count);
  const at = upTo(text.length);
  const letter = letters[upTo(letters.length)] ?? '';
  const before = text.slice(0, at);
  switch (upTo(4)) {
    case 0:
      return before + text.slice(at + 1);
    case 1:
      return before + letter + text.slice(at);
    case 2:
      return before + letter + text.slice(at + 1);
    default: {
      const first = Math.min(at, text.length - 2);
      const [a = '', b = ''] = text.slice(first, first + 2);
      return text.slice(0, first) + b + a + text.slice(first + 2);
    }
  }
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNearFinder } from './near-finder.ts';
import { countEdits, editsAllowed } from './nearness.ts';

test('finds exactly the words that a comparison with each word finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (known, asked) => {
      const near = known.filter((it) => {
        const most = editsAllowed(Math.min(it.length, asked.length));
        return countEdits(it, asked, most) <= most;
      });
      expect(createNearFinder(known, editsAllowed)(asked).sort()).toEqual(near.sort());
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEdits, editsAllowed, likenessOf, soundOf } from './nearness.ts';

test.each([
  ['sciatica', 'sciatica', 0],
  ['siatica', 'sciatica', 1],
  ['sciatcia', 'sciatica', 1],
  ['scaitcia', 'sciatica', 2],
  ['disc', 'risk', 2],
  ['neck', 'sciatica', 3],
])('counts the edits from “%s” to “%s” up to three: %i', (a, b, edits) => {
  expect(countEdits(a, b, 2)).toBe(edits);
});

test('counts the same edits in both directions, and at least the difference in length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = countEdits(a, b, 20);
      expect(edits).toBe(countEdits(b, a, 20));
      expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(edits === 0).toBe(a === b);
    }),
  );
});

test('allows more edits in longer words', () => {
  expect([2, 3, 5, 6, 12].map(editsAllowed)).toEqual([0, 1, 1, 2, 2]);
});

test.each([
  ['siatica', 'sciatica'],
  ['cyatica', 'sciatica'],
  ['newmonia', 'pneumonia'],
  ['soriasis', 'psoriasis'],
  ['kiropractor', 'chiropractor'],
  ['fisical', 'physical'],
  ['akupunkture', 'acupuncture'],
])('gives “%s” the same sound as “%s”', (heard, meant) => {
  expect(soundOf(heard)).toBe(soundOf(meant));
});

test('gives words that sound different different keys', () => {
  expect(soundOf('sciatica')).not.toBe(soundOf('stenosis'));
});

test.each([
  ['siatica', 'sciatica'],
  ['hernated', 'herniated'],
  ['fisical', 'physical'],
  ['kiropractor', 'chiropractor'],
])('takes “%s” for a misspelling of “%s”', (typed, known) => {
  expect(likenessOf(typed, known)).toBeGreaterThan(0.7);
});

test.each([
  ['spondylitis', 'spondylosis'],
  ['laminotomy', 'laminectomy'],
  ['hypertension', 'hypotension'],
  ['laminectomia', 'laminectomy'],
  ['overdose', 'overuse'],
  ['pizza', 'peas'],
])('does not take “%s” for a misspelling of “%s”', (typed, known) => {
  expect(likenessOf(typed, known)).toBe(0);
});

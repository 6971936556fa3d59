import { expect, test } from 'vitest';
import { openWords, packWords } from './word-filter.ts';

const words = Array.from({ length: 2000 }, (_, number) => `word${number}`);
const filter = openWords(packWords(words, 8));

test('a filter has every word that was put in', () => {
  expect(words.filter((word) => !filter.has(word))).toEqual([]);
});

test('of other words it takes at most one in twenty for its own', () => {
  const others = Array.from({ length: 2000 }, (_, number) => `other${number}`);
  expect(others.filter((word) => filter.has(word)).length).toBeLessThan(100);
});

test('a filter of nothing has nothing', () => {
  expect(openWords(packWords([], 8)).has('disc')).toBe(false);
});

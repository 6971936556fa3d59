import { expect, test } from 'vitest';
import { openWords, packWords } from './word-filter.ts';

const words = Array.from({ length: 2000 }, (_, number) => `word${number}`);
const filter = openWords(packWords(words, 8));

test('contains every word that was added', () => {
  expect(words.filter((word) => !filter.has(word))).toEqual([]);
});

test('contains at most one in twenty other words', () => {
  const others = Array.from({ length: 2000 }, (_, number) => `other${number}`);
  expect(others.filter((word) => filter.has(word)).length).toBeLessThan(100);
});

test('spares a word that it would contain by mistake, but not one that was added', () => {
  const mistake = Array.from({ length: 2000 }, (_, number) => `other${number}`).find(filter.has);
  if (mistake === undefined) throw new Error('the filter makes no mistake');
  const sparing = openWords(packWords(words, 8, [mistake, 'word7']));
  expect(sparing.has(mistake)).toBe(false);
  expect(sparing.has('word7')).toBe(true);
});

test('contains nothing if it is empty', () => {
  expect(openWords(packWords([], 8)).has('disc')).toBe(false);
});

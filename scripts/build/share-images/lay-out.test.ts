import { expect, test } from 'vitest';
import { breakEvenly } from './lay-out.ts';

const inLetters = (word: string) => word.length;

test('breaks a title into as few lines as fit, of similar width', () => {
  expect(breakEvenly('Massage for neck pain', 30, inLetters)).toEqual(['Massage for neck pain']);
  expect(breakEvenly('Epidural steroid injections for back pain', 36, inLetters)).toEqual([
    'Epidural steroid',
    'injections for back pain',
  ]);
});

test('gives a word that is wider than the image a line of its own', () => {
  expect(breakEvenly('A pneumonoultramicroscopic word', 10, inLetters)).toEqual([
    'A',
    'pneumonoultramicroscopic',
    'word',
  ]);
});

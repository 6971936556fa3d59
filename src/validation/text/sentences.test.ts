import { expect, test } from 'vitest';
import { citeMark, splitSentences } from './sentences.ts';

const split = (text: string) =>
  splitSentences(text.replaceAll('^', citeMark)).map((sentence) =>
    sentence.text.replaceAll(citeMark, '^'),
  );

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['He said "One." Then two.', ['He said "One."', 'Then two.']],
  ['It rose by 3.5 points. It fell.', ['It rose by 3.5 points.', 'It fell.']],
  [
    'Ask Dr. Smith, e.g. by phone, in the U.S. Army. Then go.',
    ['Ask Dr. Smith, e.g. by phone, in the U.S. Army.', 'Then go.'],
  ],
  ['One.^ Two.^^ three', ['One.^', 'Two.^^', 'three']],
  ['One. ^ Two', ['One. ^', 'Two']],
  ['No full stop', ['No full stop']],
  ['  ', []],
])('splits %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('returns the index where each sentence begins', () => {
  expect(splitSentences('One. Two.').map(({ index }) => index)).toEqual([0, 5]);
});

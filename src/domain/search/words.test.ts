import { expect, test } from 'vitest';
import { listContentWords, splitWords, stemWord } from './words.ts';

test.each([
  ['Herniated disk', 'herniated disc'],
  ['tumour', 'tumor'],
  ['haemorrhage', 'hemorrhage'],
  ['oedema', 'edema'],
  ['diarrhoea', 'diarrhea'],
  ['orthopaedic centre', 'orthopedic center'],
  ['mobilisation', 'mobilization'],
  ['numbness in my sister’s arm', 'numbness in my sister arm'],
  ["can't", 'cant'],
  ['ciática', 'ciatica'],
])('“%s” and “%s” are the same words', (one, other) => {
  expect(splitWords(one)).toEqual(splitWords(other));
});

test.each(['L5-S1', 'l5 s1', 'L5/S1', 'l5s1', 'L5 to S1'])(
  '“%s” is two levels of the spine',
  (text) => {
    expect(splitWords(`${text} fusion`)).toEqual(['l5', 's1', 'fusion']);
  },
);

test('the second of two levels may leave out its letter', () => {
  expect(splitWords('c5-6')).toEqual(['c5', 'c6']);
});

test.each([
  ['legs', 'leg'],
  ['feet', 'foot'],
  ['injections', 'injected'],
  ['herniation', 'herniated'],
  ['fused', 'fusion'],
  ['numbness', 'numb'],
  ['surgeries', 'surgery'],
  ['exercises', 'exercising'],
])('“%s” and “%s” have the same stem', (one, other) => {
  expect(stemWord(one)).toBe(stemWord(other));
});

test.each([
  ['stenosis', 'stenoses', true],
  ['pus', 'pu', false],
  ['neck', 'necks', true],
  ['disc', 'discography', false],
])('the stems of “%s” and “%s” are the same: %s', (one, other, same) => {
  expect(stemWord(one) === stemWord(other)).toBe(same);
});

test('a question is about what is left without its question words', () => {
  expect(listContentWords(splitWords('How long does a slipped disc take to heal?'))).toEqual([
    'long',
    'slipped',
    'disc',
    'heal',
  ]);
  expect(listContentWords(['how', 'is', 'it'])).toEqual(['how', 'is', 'it']);
});

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
])('splits “%s” and “%s” into the same words', (one, other) => {
  expect(splitWords(one)).toEqual(splitWords(other));
});

test.each(['L5-S1', 'l5 s1', 'L5/S1', 'l5s1', 'L5 to S1'])(
  'splits “%s” into two spinal levels',
  (text) => {
    expect(splitWords(`${text} fusion`)).toEqual(['l5', 's1', 'fusion']);
  },
);

test('completes the second of two levels without a letter', () => {
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
])('gives “%s” and “%s” the same stem', (one, other) => {
  expect(stemWord(one)).toBe(stemWord(other));
});

test.each([
  ['stenosis', 'stenoses', true],
  ['pus', 'pu', false],
  ['neck', 'necks', true],
  ['disc', 'discography', false],
])('compares the stems of “%s” and “%s”: %s', (one, other, same) => {
  expect(stemWord(one) === stemWord(other)).toBe(same);
});

test('returns a question without its stop words', () => {
  expect(listContentWords(splitWords('How long does a slipped disc take to heal?'))).toEqual([
    'long',
    'slipped',
    'disc',
    'heal',
  ]);
  expect(listContentWords(['how', 'is', 'it'])).toEqual(['how', 'is', 'it']);
});

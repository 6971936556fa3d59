import { expect, test } from 'vitest';
import { findAlarms } from './find-alarms.ts';
import { indexSigns, type Advice, type Concept } from './sign-index.ts';

const concepts: Concept[] = [
  { slug: 'tooth', kind: 'place', words: ['tooth', 'teeth', 'gums'] },
  { slug: 'tongue', kind: 'place', words: ['tongue', 'lips'] },
  { slug: 'pain', kind: 'symptom', words: ['pain', 'hurt', 'ache'] },
  { slug: 'numb', kind: 'symptom', words: ['numb', 'not feel', 'no feeling'] },
  { slug: 'fever', kind: 'symptom', words: ['fever', 'chills', '# degrees'] },
  { slug: 'chewing', kind: 'circumstance', words: ['chew', 'bite'] },
  { slug: 'stuck', kind: 'symptom', words: ['cannot [chewing]', '"give it up"'] },
  { slug: 'dentist', kind: 'circumstance', words: ['dentist'] },
];
const advice: Advice[] = [
  {
    slug: 'abscess',
    terms: ['dental abscess'],
    alarms: [{ concepts: ['fever', 'pain', 'tooth'], unless: [] }],
  },
  { slug: 'nerve', terms: [], alarms: [{ concepts: ['numb', 'tongue'], unless: ['dentist'] }] },
  { slug: 'lockjaw', terms: [], alarms: [{ concepts: ['stuck'], unless: [] }] },
];
const common = new Set(['clever', 'bits', 'tooth']);
const index = indexSigns(concepts, advice, (word) => common.has(word));
const find = (sentence: string) => findAlarms(index, sentence).map((it) => it.advice);

test.each([
  ['my tooth hurts and I have a fever', 'abscess'],
  ['fever with an aching tooth', 'abscess'],
  ['103 degrees and my gums hurt', 'abscess'],
  ['feaver, my teeth hurt', 'abscess'],
  ['dental absces', 'abscess'],
  ['I cannot feel my lips', 'nerve'],
  ["can't feel my lips", 'nerve'],
  ['cant really feel my lips', 'nerve'],
  ['dont feel my tongue', 'nerve'],
  ['numb lips', 'nerve'],
  ['nubm lips', 'nerve'],
  ['numblips', 'nerve'],
  ['num blips', 'nerve'],
  ['my lips and tongue are numb', 'nerve'],
  ['I can no longer chew', 'lockjaw'],
  ['unable to bite', 'lockjaw'],
  ['not able to bite', 'lockjaw'],
  ['I give it up', 'lockjaw'],
])('“%s” calls for advice on %s', (sentence, slug) => {
  expect(find(sentence)).toEqual([slug]);
});

test.each([
  ['tooth pain, no fever', 'a negated symptom does not count'],
  ['fever', 'one of three concepts is not sufficient'],
  ['my tooth is numb and my lips hurt', 'a place belongs to the symptom of its clause'],
  ['numb lips after the dentist', 'an exception applies'],
  ['clever tooth pain', 'a known word is not a misspelled sign'],
  ['give up', 'quoted words must match exactly'],
  ['', 'the sentence is empty'],
])('“%s” calls for no advice: %s', (sentence) => {
  expect(find(sentence)).toEqual([]);
});

test('reports the words that raised an alarm', () => {
  const [raised] = findAlarms(index, "can't feel my lips");
  expect(raised?.because.map(({ concept, said }) => [concept, said])).toEqual([
    ['numb', 'not feel'],
    ['tongue', 'lips'],
  ]);
});

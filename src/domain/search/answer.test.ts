import { expect, test } from 'vitest';
import { answerFromNames } from './answer.ts';
import { openLexicon } from './name-index.ts';
import { rankPages } from './rank.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

const index = openLexicon(smallLexicon);

/** Words of other things, as far as these tests know. */
const others = new Set(['enamels', 'tooth']);

function find(query: string, literal = false) {
  const { hits, reading } = answerFromNames(index, query, {
    literal,
    isElsewhere: (word) => others.has(word),
  });
  return {
    first: rankPages(smallLexicon, hits)[0]?.page.title,
    correction: reading.correction,
  };
}

test.each([
  ['toothache', 'Toothache'],
  ['odontalgia', 'Toothache'],
  ['gingivitis', 'Gum disease (gingivitis)'],
  ['gum disease', 'Gum disease (gingivitis)'],
  ['rct', 'Root canal treatment for toothache'],
  ['root canal', 'Root canal treatment for toothache'],
  ['toothache treatment', 'Root canal treatment for toothache'],
  ['how do I know that I have bleeding gums?', 'Gum disease (gingivitis)'],
  ['floss', 'Flossing'],
  ['plaque', 'plaque'],
])('“%s” names “%s”', (query, title) => {
  expect(find(query)).toEqual({ first: title, correction: undefined });
});

test.each([
  ['odontalga', 'Toothache', 'odontalgia'],
  ['odnotalgia', 'Toothache', 'odontalgia'],
  ['gingivites', 'Gum disease (gingivitis)', 'gingivitis'],
  ['jinjivitis', 'Gum disease (gingivitis)', 'gingivitis'],
  ['bleedinggums', 'Gum disease (gingivitis)', 'bleeding gums'],
  ['tooth ache', 'Toothache', 'toothache'],
  ['rootcanal', 'Root canal treatment for toothache', 'root canal'],
])('“%s” finds “%s”, and says that it looked for “%s”', (query, title, meant) => {
  expect(find(query)).toEqual({ first: title, correction: meant });
});

test('who insists on a spelling is taken at her word', () => {
  expect(find('odontalga', true)).toEqual({ first: undefined, correction: undefined });
});

test('a word that only the texts hold is not put right, and short ones are none to put others right by', () => {
  expect(find('fluoride').correction).toBeUndefined();
  expect(find('enamle').correction).toBeUndefined();
  expect(find('toothbrsh').correction).toBe('toothbrush');
});

test('a word that means something of its own is not put right', () => {
  others.add('gingevitis');
  expect(find('gingevitis').correction).toBeUndefined();
  others.delete('gingevitis');
  expect(find('gingevitis').correction).toBe('gingivitis');
});

test('nothing is put right while it is not known which words mean something of their own', () => {
  expect(answerFromNames(index, 'odontalga').reading.correction).toBeUndefined();
});

test('a name that the library has no page about is told, and not put right', () => {
  expect(answerFromNames(index, 'bad breath').missing).toBe('bad breath');
  expect(answerFromNames(index, 'what helps with halitosis').missing).toBe('halitosis');
  expect(answerFromNames(index, 'toothache').missing).toBeUndefined();
});

test('what is asked of the clinic is answered by the clinic', () => {
  expect(answerFromNames(index, 'phone number').clinic?.href).toBe('tel:+13105550100');
  expect(answerFromNames(index, 'gum disease').clinic).toBeUndefined();
});

test('pages that have little to do with a search are not shown', () => {
  const { hits } = answerFromNames(index, 'zebra crossing', {
    isElsewhere: (word) => word === 'crossing',
  });
  expect(rankPages(smallLexicon, hits)).toEqual([]);
});

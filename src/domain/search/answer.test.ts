import { expect, test } from 'vitest';
import { answerFromNames } from './answer.ts';
import { openLexicon } from './name-index.ts';
import { rankPages } from './rank.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

const index = openLexicon(smallLexicon);

/** Words that mean something else, in these tests. */
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
])('“%s” finds “%s”', (query, title) => {
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
])('“%s” finds “%s” and suggests “%s”', (query, title, meant) => {
  expect(find(query)).toEqual({ first: title, correction: meant });
});

test('does not correct the spelling of a literal search', () => {
  expect(find('odontalga', true)).toEqual({ first: undefined, correction: undefined });
});

test('corrects only to words in names and to long words in texts', () => {
  expect(find('fluoride').correction).toBeUndefined();
  expect(find('enamle').correction).toBeUndefined();
  expect(find('toothbrsh').correction).toBe('toothbrush');
});

test('does not correct a word that means something else', () => {
  others.add('gingevitis');
  expect(find('gingevitis').correction).toBeUndefined();
  others.delete('gingevitis');
  expect(find('gingevitis').correction).toBe('gingivitis');
});

test('corrects nothing until it knows which words mean something else', () => {
  expect(answerFromNames(index, 'odontalga').reading.correction).toBeUndefined();
});

test('reports a name without a page and does not correct it', () => {
  expect(answerFromNames(index, 'bad breath').missing).toBe('bad breath');
  expect(answerFromNames(index, 'what helps with halitosis').missing).toBe('halitosis');
  expect(answerFromNames(index, 'toothache').missing).toBeUndefined();
});

test('returns the answer of the clinic to a question about it', () => {
  expect(answerFromNames(index, 'phone number').clinic?.href).toBe('tel:+13105550100');
  expect(answerFromNames(index, 'gum disease').clinic).toBeUndefined();
});

test('omits pages with little relevance', () => {
  const { hits } = answerFromNames(index, 'zebra crossing', {
    isElsewhere: (word) => word === 'crossing',
  });
  expect(rankPages(smallLexicon, hits)).toEqual([]);
});

import { expect, test } from 'vitest';
import { answerFromNames, listMeanings } from './answer.ts';
import { openLexicon } from './name-index.ts';
import { rankPages } from './rank.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

const index = openLexicon(smallLexicon);

function find(query: string, literal = false) {
  const { hits, reading } = answerFromNames(index, query, literal);
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

test('a word that only the texts hold is not put right', () => {
  expect(find('fluoride').correction).toBeUndefined();
  expect(find('flouride').correction).toBe('fluoride');
});

test('for urgent advice a misspelled search means all that it is near to', () => {
  const meanings = (query: string) => listMeanings(query, answerFromNames(index, query).reading);
  expect(meanings('swolen jaw')).toContain('swollen');
  expect(meanings('toothbrush')).not.toContain('swollen');
});

test('pages that have little to do with a search are not shown', () => {
  const { hits } = answerFromNames(index, 'zebra crossing');
  expect(rankPages(smallLexicon, hits)).toEqual([]);
});

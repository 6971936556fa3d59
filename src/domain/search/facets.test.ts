import { expect, test } from 'vitest';
import { countFacets, hasFacets, listFacets } from './facets.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

const facets = listFacets(smallLexicon);
const all = smallLexicon.pages.map((page) => facets.get(page));

test('counts the pages that each value would leave, given the other filters', () => {
  const { Condition: conditions, 'Level of care': levels } = countFacets(all, {
    'Level of care': 'Surgery',
  });
  expect([...conditions]).toEqual([['Toothache', 1]]);
  expect([...levels]).toEqual([
    ['Surgery', 1],
    ['Self-care', 1],
  ]);
});

test('requires all chosen values, which glossary words never have', () => {
  const fitting = smallLexicon.pages.filter((page) =>
    hasFacets(facets.get(page), { Condition: 'Toothache', 'Body region': 'Neck' }),
  );
  expect(fitting.map(({ title }) => title)).toEqual([
    'Toothache',
    'Root canal treatment for toothache',
  ]);
  expect(hasFacets(all.at(-1), {})).toBe(true);
  expect(hasFacets(all.at(-1), { Condition: 'Toothache' })).toBe(false);
});

import { expect, test } from 'vitest';
import { countFacets, hasFacets, listFacets } from './facets.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

const facets = listFacets(smallLexicon);
const all = smallLexicon.pages.map((page) => facets.get(page));

test('each value tells how many pages it would leave beside what else is chosen', () => {
  const { Condition: conditions, 'Level of care': levels } = countFacets(all, {
    'Level of care': 'Surgery',
  });
  expect([...conditions]).toEqual([['Toothache', 1]]);
  expect([...levels]).toEqual([
    ['Surgery', 1],
    ['Self-care', 1],
  ]);
});

test('a page must have all that is chosen; a word of the glossary has nothing', () => {
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

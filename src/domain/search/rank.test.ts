import { expect, test } from 'vitest';
import { answerFromNames } from './answer.ts';
import { openLexicon } from './name-index.ts';
import { combineTexts, rankPages } from './rank.ts';
import { smallLexicon } from './testing/small-lexicon.ts';

const titles = (texts: Record<string, number>, query: string) =>
  rankPages(
    smallLexicon,
    answerFromNames(openLexicon(smallLexicon), query).hits,
    new Map(Object.entries(texts)),
  ).map(({ page }) => page.title);

test('ranks a page named by the search above one whose text contains the words', () => {
  expect(titles({ '/treatments/flossing/': 1 }, 'toothache').slice(0, 2)).toEqual([
    'Toothache',
    'Flossing',
  ]);
});

test('ranks by texts if the search names no page', () => {
  expect(
    titles({ '/treatments/flossing/': 1, '/conditions/tooth-pain/': 0.5 }, 'how often daily'),
  ).toEqual(['Flossing', 'Toothache']);
});

test('weighs a rare word more than a common one, and ranks a page with both first', () => {
  const common = new Map(['a', 'b', 'c', 'd', 'e'].map((path) => [path, 2]));
  const rare = new Map([
    ['a', 3],
    ['f', 3],
  ]);
  const combined = combineTexts(
    [
      { scores: common, weight: 1 },
      { scores: rare, weight: 1 },
    ],
    10,
  );
  const order = [...combined].sort(([, a], [, b]) => b - a).map(([path]) => path);
  expect(order.slice(0, 2)).toEqual(['a', 'f']);
  expect(combined.get('a')).toBeCloseTo(1);
});

test('ignores a word that is on no page', () => {
  const known = { scores: new Map([['a', 1]]), weight: 1 };
  const unknown = { scores: new Map<string, number>(), weight: 1 };
  expect(combineTexts([known, unknown], 10)).toEqual(combineTexts([known], 10));
});

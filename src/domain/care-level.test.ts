import { expect, test } from 'vitest';
import { makeExampleTreatments } from '../components/examples/article.ts';
import { groupByCareLevel } from './care-level.ts';

test('treatments stand on the steps from self-care to surgery, in the order in which they came', () => {
  const treatments = makeExampleTreatments(6);
  const steps = groupByCareLevel(treatments.toReversed());
  expect(steps.map(({ level, articles }) => [level, articles.map(({ slug }) => slug)])).toEqual([
    ['self-care', ['example-5', 'example-1']],
    ['conservative', ['example-6', 'example-2']],
    ['injection', ['example-3']],
    ['surgery', ['example-4']],
  ]);
});

test('a step without treatments is left out', () => {
  expect(groupByCareLevel(makeExampleTreatments(1)).map(({ label }) => label)).toEqual([
    'Self-care',
  ]);
});

import { expect, test } from 'vitest';
import { makeExampleTreatments } from '../components/examples/article.ts';
import { groupByCareLevel } from './care-level.ts';

test('groups treatments by step, from self-care to surgery, and keeps their order', () => {
  const treatments = makeExampleTreatments(6);
  const steps = groupByCareLevel(treatments.toReversed());
  expect(steps.map(({ level, articles }) => [level, articles.map(({ slug }) => slug)])).toEqual([
    ['self-care', ['example-5', 'example-1']],
    ['conservative', ['example-6', 'example-2']],
    ['injection', ['example-3']],
    ['surgery', ['example-4']],
  ]);
});

test('omits steps without treatments', () => {
  expect(groupByCareLevel(makeExampleTreatments(1)).map(({ label }) => label)).toEqual([
    'Self-care',
  ]);
});

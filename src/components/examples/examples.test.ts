import { expect, test } from 'vitest';
import { studyKinds, urgencies } from '../../model/taxonomies.ts';
import { exampleSources, makeExampleArticle, makeExampleTreatments } from './article.ts';
import { makeExampleCondition } from './condition.ts';
import { conditionStates, treatmentStates } from './pages.ts';
import { exampleAdvice } from './library.ts';

test('the example of each state is valid', () => {
  for (const { fields } of treatmentStates) expect(() => makeExampleArticle(fields)).not.toThrow();
  expect(() => makeExampleCondition()).not.toThrow();
});

test('the examples include every kind of source and every urgency', () => {
  expect(exampleSources.map(({ kind }) => kind)).toEqual(Object.keys(studyKinds));
  expect(new Set(exampleAdvice.map(({ data }) => data.urgency))).toEqual(
    new Set(Object.keys(urgencies)),
  );
});

test('thirty treatments include all levels of care', () => {
  const levels = makeExampleTreatments(30).map(({ data }) => data.careLevel);
  expect(new Set(levels).size).toBe(4);
});

test('no two states have the same address', () => {
  const slugs = [...treatmentStates, ...conditionStates].map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

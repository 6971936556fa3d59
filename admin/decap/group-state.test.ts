import { expect, test } from 'vitest';
import { articleSchema } from '../../src/model/article.ts';
import { describeForm } from '../../src/model/form-schema.ts';
import { toDecapField } from './fields.ts';
import { describeGroup } from './group-state.ts';
import type { DecapField } from './types.ts';

const form = describeForm(articleSchema);
const nameFields = {
  articles: 'title',
  people: 'name',
  conditions: 'title',
  'urgent-advice': 'title',
};

function fieldOf(name: string, required: boolean): DecapField {
  const node = form.properties?.[name];
  if (!node) throw new Error(`There is no field ${name}.`);
  return toDecapField(name, node, { path: name, required, nameFields });
}

const whole = {
  whatFor: 'Neck pain.',
  benefits: ['Less pain.'],
  risks: [{ name: 'Sore muscles', serious: false }],
  alternatives: [{ name: 'Heat' }],
  withoutTreatment: 'It often eases.',
  time: 'An hour.',
  recovery: 'None.',
  certainty: 'low',
  certaintyReason: 'The trials were small.',
};
const atAGlance = fieldOf('atAGlance', true);

test('a group with every required field is complete', () => {
  expect(describeGroup(atAGlance, whole)).toBe('complete');
});

test('a group counts the fields that are left, in its lists too', () => {
  expect(describeGroup(atAGlance, { ...whole, time: '' })).toBe('1 field left to fill in');
  expect(describeGroup(atAGlance, { ...whole, recovery: undefined, risks: [{ name: '' }] })).toBe(
    '2 fields left to fill in',
  );
  expect(describeGroup(atAGlance, { ...whole, benefits: [] })).toBe('1 field left to fill in');
});

test('a new group counts each of its required fields', () => {
  expect(describeGroup(atAGlance, undefined)).toBe('9 fields left to fill in');
});

test('a group that may be left out is not filled in, or needs the fields that go together', () => {
  const image = fieldOf('image', false);

  expect(describeGroup(image, { decorative: false, alt: '' })).toBe('not filled in');
  expect(describeGroup(image, { alt: 'A neck' })).toBe('1 field left to fill in');
  expect(describeGroup(image, { file: '/media/neck.jpg', alt: 'A neck' })).toBe('complete');
});

import { expect, test } from 'vitest';
import { normalize } from './normalize.ts';

test('removes what the CMS leaves in a cleared field', () => {
  const saved = {
    title: 'Massage',
    image: { file: '', alt: null },
    faqs: [],
    year: null,
    note: '  ',
  };
  expect(normalize(saved)).toEqual({ title: 'Massage' });
});

test('drops the empty items of a list and keeps the order of the others', () => {
  expect(normalize(['neck', '', null, 'back'])).toEqual(['neck', 'back']);
});

test('keeps zero and false', () => {
  expect(normalize({ year: 0, primary: false })).toEqual({ year: 0, primary: false });
});

test('returns undefined for an entry that holds only blanks', () => {
  expect(normalize({ seo: { title: '', description: '' } })).toBeUndefined();
});

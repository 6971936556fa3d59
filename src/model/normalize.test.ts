import { expect, test } from 'vitest';
import { normalize } from './normalize.ts';

test('what the CMS leaves in a field that was cleared means absent', () => {
  const saved = {
    title: 'Massage',
    image: { file: '', alt: null },
    faqs: [],
    year: null,
    note: '  ',
  };
  expect(normalize(saved)).toEqual({ title: 'Massage' });
});

test('an empty item of a list is dropped, the others keep their order', () => {
  expect(normalize(['neck', '', null, 'back'])).toEqual(['neck', 'back']);
});

test('zero and false are values, not blanks', () => {
  expect(normalize({ year: 0, primary: false })).toEqual({ year: 0, primary: false });
});

test('an entry with nothing in it is absent', () => {
  expect(normalize({ seo: { title: '', description: '' } })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { findHiddenCharacters } from './characters.ts';

test('a joiner that makes one emoji of several is not hidden', () => {
  expect(findHiddenCharacters('A nurse 👩\u200D⚕️, 👩🏽\u200D⚕️ and 👨\u200D👩\u200D👧')).toEqual([]);
});

test.for(['neck\u200Dpain', '👩\u200Dpain', 'neck\u200D👩', '\u200D'])(
  '%j hides a joiner',
  (text) => {
    expect(findHiddenCharacters(text)).toHaveLength(1);
  },
);

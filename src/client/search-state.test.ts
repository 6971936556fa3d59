import { expect, test } from 'vitest';
import { stateFromFragment, stateToFragment } from './search-state.ts';

const filterNames = ['Condition', 'Level of care'];

test.each([
  { query: 'neck & back', filters: {} },
  { query: 'L5-S1 #1', filters: { Condition: 'Neck pain', 'Level of care': 'Self-care' } },
  { query: '', filters: { Condition: 'Sciatica' } },
  { query: 'ciática 100%', filters: {} },
])('a search comes back from its address: %o', (state) => {
  expect(stateFromFragment(stateToFragment(state), filterNames)).toEqual(state);
});

test('an empty search leaves the address alone, and an anchor is no search', () => {
  expect(stateToFragment({ query: '', filters: { Condition: '' } })).toBe('');
  expect(stateFromFragment('#all-pages', filterNames)).toEqual({ query: '', filters: {} });
});

import { expect, test } from 'vitest';
import { stateFromFragment, stateToFragment } from './search-state.ts';

const filterNames = ['Condition', 'Level of care'];

test.each([
  { query: 'neck & back', filters: {} },
  { query: 'L5-S1 #1', filters: { Condition: 'Neck pain', 'Level of care': 'Self-care' } },
  { query: '', filters: { Condition: 'Sciatica' } },
  { query: 'ciática 100%', filters: {} },
])('restores a search from its fragment: %o', (state) => {
  expect(stateFromFragment(stateToFragment(state), filterNames)).toEqual(state);
});

test('returns no fragment for an empty search, and no search for an anchor', () => {
  expect(stateToFragment({ query: '', filters: { Condition: '' } })).toBe('');
  expect(stateFromFragment('#all-pages', filterNames)).toEqual({ query: '', filters: {} });
});

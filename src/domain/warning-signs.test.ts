import { expect, test } from 'vitest';
import { callsForAdvice } from './warning-signs.ts';

const terms = ["can't pee", 'numb groin', 'both legs weak', 'meningitis'];

test.each([
  "can't pee back pain",
  'cant pee',
  'my groin is numb',
  'numbness in the groin',
  'weakness in both my legs',
  'MENINGITIS?',
])('"%s" calls for urgent advice', (query) => {
  expect(callsForAdvice(query, terms)).toBe(true);
});

test.each(['back pain', 'numb hand', 'weak leg', 'massage', '', 'the'])(
  '"%s" does not',
  (query) => {
    expect(callsForAdvice(query, terms)).toBe(false);
  },
);

test('a term of nothing but fillers calls for nothing', () => {
  expect(callsForAdvice('what is it', ['is it'])).toBe(false);
});

import { expect, test } from 'vitest';
import { addMonths, dayOf, formatDay } from './days.ts';

test('a day is written out in words', () => {
  expect(formatDay('2026-11-23')).toBe('November 23, 2026');
});

test.each([
  ['2026-11-23', 36, '2029-11-23'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('the day of a moment is that of UTC', () => {
  expect(dayOf(new Date('2026-11-23T23:30:00-08:00'))).toBe('2026-11-24');
});

import { describe, expect, test } from 'vitest';
import { addMonths, chooseBuildDay, dayOf, formatDay } from './days.ts';

test('formats a day in words', () => {
  expect(formatDay('2026-11-23')).toBe('November 23, 2026');
});

test.each([
  ['2026-11-23', 36, '2029-11-23'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('adds to %s %i months: %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('returns the UTC day of a moment', () => {
  expect(dayOf(new Date('2026-11-23T23:30:00-08:00'))).toBe('2026-11-24');
});

describe('chooseBuildDay', () => {
  const now = new Date('2026-11-23T23:59:59Z');

  test.each([
    [undefined, '2026-11-23'],
    ['', '2026-11-23'],
    ['2026-12-01', '2026-12-01'],
    [' 2028-02-29 ', '2028-02-29'],
  ])('with BUILD_DAY=%s returns %s', (wanted, day) => {
    expect(chooseBuildDay(wanted, now)).toBe(day);
  });

  test.each(['tomorrow', '2026-02-30', '2026-1-2', '20261201'])('rejects %s', (wanted) => {
    expect(() => chooseBuildDay(wanted, now)).toThrow(
      `BUILD_DAY is "${wanted}": set it to a day like "2026-11-23", or leave it out.`,
    );
  });
});

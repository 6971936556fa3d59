import { expect, test } from 'vitest';
import { nameWeeks } from './weeks.ts';

test.each([
  [{ fromWeek: 0, toWeek: 0 }, 'first days'],
  [{ fromWeek: 0, toWeek: 1 }, 'first week'],
  [{ fromWeek: 0, toWeek: 6 }, 'first 6 weeks'],
  [{ fromWeek: 2, toWeek: 6 }, 'weeks 2 to 6'],
  [{ fromWeek: 6, toWeek: 6 }, 'week 6'],
  [{ fromWeek: 12 }, 'from week 12'],
  [{ fromWeek: 0 }, 'from the start'],
  [{}, undefined],
])('names the weeks of %o', (weeks, words) => {
  expect(nameWeeks(weeks)).toBe(words);
});

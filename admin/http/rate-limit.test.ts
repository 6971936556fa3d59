import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('counts each client for itself, and begins anew after a minute', () => {
  let moment = 0;
  const isAllowed = createRateLimit({ perMinute: 2, now: () => moment });
  expect(['a', 'a', 'a', 'b'].map(isAllowed)).toEqual([true, true, false, true]);
  moment = 59_999;
  expect(isAllowed('a')).toBe(false);
  moment = 60_000;
  expect(isAllowed('a')).toBe(true);
});

test('remembers ten thousand clients at most', () => {
  const isAllowed = createRateLimit({ perMinute: 1, now: () => 0 });
  expect(isAllowed('first')).toBe(true);
  expect(isAllowed('first')).toBe(false);
  for (let client = 0; client < 10_000; client += 1) isAllowed(String(client));
  expect(isAllowed('first')).toBe(true);
});

import { expect, test, vi } from 'vitest';
import { killAtRandom, killKinds } from './kills/kill-at-random.ts';

// Four builds, besides those that are killed.
vi.setConfig({ testTimeout: 600_000 });

test('whatever is killed leaves a whole site and a sound repository, and the next run clears the rest', async () => {
  // `npm run test:kills` does the same two hundred times.
  const { killed, faults } = await killAtRandom({ count: killKinds.length, seed: 15 });
  expect(faults).toEqual([]);
  expect(killed).toBeGreaterThan(killKinds.length / 2);
});

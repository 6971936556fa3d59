import { expect, test, vi } from 'vitest';
import { killAtRandom, killKinds } from './kills/kill-at-random.ts';

// Four builds, besides the killed ones.
vi.setConfig({ testTimeout: 600_000 });

test('a kill leaves an intact site and repository, and the next run cleans up', async () => {
  // `npm run test:kills` kills two hundred times.
  const { killed, faults } = await killAtRandom({ count: killKinds.length, seed: 15 });
  expect(faults).toEqual([]);
  expect(killed).toBeGreaterThan(killKinds.length / 2);
});

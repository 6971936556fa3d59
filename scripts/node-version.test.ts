import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the tests run on the pinned version of Node, not on the machine’s own', () => {
  const pinned = readFileSync('.nvmrc', 'utf8').trim();
  expect(process.versions.node.split('.')[0]).toBe(pinned);
});

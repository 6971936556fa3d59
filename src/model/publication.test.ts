import { expect, test } from 'vitest';
import { isListed, isPublic } from './publication.ts';

const today = '2026-11-23';

test.each([
  [{ status: 'draft' }, false, false],
  [{ status: 'published' }, true, true],
  [{ status: 'archived' }, true, false],
  [{ status: 'published', publishAt: '2026-11-23' }, true, true],
  [{ status: 'published', publishAt: '2026-11-24' }, false, false],
  [{ status: 'draft', publishAt: '2026-11-01' }, false, false],
] as const)('%o: open to patients %s, in lists %s', (entry, open, listed) => {
  expect(isPublic(entry, today)).toBe(open);
  expect(isListed(entry, today)).toBe(listed);
});

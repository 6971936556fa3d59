import { describe, expect, test } from 'vitest';
import type { Person } from '../model/person.ts';
import { fingerprintOf } from './fingerprint.ts';
import { reviewStateOf } from './review-state.ts';

const data = { title: 'A treatment', keyPoints: ['one'], status: 'published' };
const body = 'Text.\n';

describe('fingerprintOf', () => {
  test('ignores the order of fields, line endings and surrounding blanks', async () => {
    const same = { status: 'published', keyPoints: ['one'], title: 'A treatment' };
    expect(await fingerprintOf(same, '\r\nText.\r\n')).toBe(await fingerprintOf(data, body));
  });

  test.each([
    ['a word of the text', data, 'Texts.'],
    ['a clinical field', { ...data, keyPoints: ['two'] }, body],
    ['a field that is not listed as non-clinical', { ...data, newField: 'x' }, body],
  ])('changes with %s', async (_, changed, text) => {
    expect(await fingerprintOf(changed, text)).not.toBe(await fingerprintOf(data, body));
  });

  test('ignores non-clinical fields', async () => {
    const changed = { ...data, status: 'archived', updatedOn: '2026-12-01', callsToAction: [1] };
    expect(await fingerprintOf(changed, body)).toBe(await fingerprintOf(data, body));
  });
});

describe('reviewStateOf', () => {
  const fingerprint = 'a'.repeat(64);
  const review = { reviewer: 'somebody', date: '2026-01-15', fingerprint };
  // Not a real person, only the shape of one.
  const reviewer: Person = { name: 'Test', reviewer: true, sameAs: [] };
  const now = {
    fingerprint,
    reviewer,
    today: '2026-11-23',
    intervalMonths: 36,
    whenOverdue: 'say-so',
  } as const;

  test('counts a review while its fingerprint matches, until the next is due', () => {
    expect(reviewStateOf(review, now)).toMatchObject({ kind: 'current', nextDue: '2029-01-15' });
    expect(reviewStateOf(review, { ...now, today: '2029-01-15' }).kind).toBe('current');
    expect(reviewStateOf(review, { ...now, today: '2029-01-16' }).kind).toBe('overdue');
  });

  test('names no reviewer of an overdue review if the settings withdraw it', () => {
    const strict = { ...now, whenOverdue: 'withdraw' } as const;
    expect(reviewStateOf(review, { ...strict, today: '2029-01-15' }).kind).toBe('current');
    expect(reviewStateOf(review, { ...strict, today: '2029-01-16' })).toEqual({
      kind: 'lapsed',
      date: '2026-01-15',
      nextDue: '2029-01-15',
    });
  });

  test('withdraws a review if the text changed or its signer is not a reviewer', () => {
    expect(reviewStateOf(review, { ...now, fingerprint: 'b'.repeat(64) }).kind).toBe('withdrawn');
    expect(reviewStateOf(review, { ...now, reviewer: { ...reviewer, reviewer: false } }).kind).toBe(
      'withdrawn',
    );
    expect(reviewStateOf(review, { ...now, reviewer: undefined }).kind).toBe('withdrawn');
  });

  test('returns none without a review', () => {
    expect(reviewStateOf(undefined, now)).toEqual({ kind: 'none' });
  });
});

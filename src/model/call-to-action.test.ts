import { expect, expectTypeOf, test } from 'vitest';
import { callToActionSchema, type CallToAction } from './call-to-action.ts';

const call = { type: 'phone', id: 'call-us', placement: 'end' };

test('requires the fields of its type and rejects those of others', () => {
  expect(callToActionSchema.safeParse(call).success).toBe(true);
  expect(callToActionSchema.safeParse({ ...call, type: 'link' }).success).toBe(false);
  expect(callToActionSchema.safeParse({ ...call, file: '/media/a.pdf' }).success).toBe(false);
});

test.each(['/conditions/neck-pain/', '/glossary/#disc', 'https://example.org/page'])(
  'accepts a link to %s',
  (to) => {
    const link = { ...call, type: 'link', label: 'Read on', to };
    expect(callToActionSchema.safeParse(link).success).toBe(true);
  },
);

test.each([
  'javascript:alert(1)',
  '//example.org/',
  'http://example.org/',
  '/Neck',
  'neck-pain',
  '/a/?q=1',
])('rejects a link to %s', (to) => {
  const link = { ...call, type: 'link', label: 'Read on', to };
  expect(callToActionSchema.safeParse(link).success).toBe(false);
});

test('is discriminated by "type"', () => {
  expectTypeOf<Extract<CallToAction, { type: 'download' }>['file']>().toEqualTypeOf<string>();
});

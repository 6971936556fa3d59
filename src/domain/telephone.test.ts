import { expect, test } from 'vitest';
import { formatTelephone, hyphenateTelephone, telephoneHref } from './telephone.ts';

test('formats a North American number for pages, links and structured data', () => {
  expect(formatTelephone('+13108287757')).toBe('(310) 828-7757');
  expect(telephoneHref('+13108287757')).toBe('tel:+13108287757');
  expect(hyphenateTelephone('+13108287757')).toBe('+1-310-828-7757');
});

test('leaves numbers of other countries as they are', () => {
  expect(formatTelephone('+442071234567')).toBe('+442071234567');
});

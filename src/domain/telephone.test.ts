import { expect, test } from 'vitest';
import { formatTelephone, hyphenateTelephone, telephoneHref } from './telephone.ts';

test('a number of this country is shown, dialed and described, each in its own form', () => {
  expect(formatTelephone('+13108287757')).toBe('(310) 828-7757');
  expect(telephoneHref('+13108287757')).toBe('tel:+13108287757');
  expect(hyphenateTelephone('+13108287757')).toBe('+1-310-828-7757');
});

test('a number of another country stays as it is', () => {
  expect(formatTelephone('+442071234567')).toBe('+442071234567');
});

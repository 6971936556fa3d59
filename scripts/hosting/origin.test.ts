import { expect, test } from 'vitest';
import { localOrigin, readOrigin } from './origin.ts';

test.each([
  [undefined, localOrigin],
  ['', localOrigin],
  ['https://library.example.org', 'https://library.example.org'],
  ['https://library.example.org/', 'https://library.example.org'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('reads SITE_URL=%s as the origin %s', (SITE_URL, origin) => {
  expect(readOrigin({ SITE_URL })).toBe(origin);
});

test.each([
  'library.example.org',
  'https://example.org/library/',
  'ftp://example.org',
  'https://e.org/?a',
])('rejects SITE_URL=%s', (SITE_URL) => {
  expect(() => readOrigin({ SITE_URL })).toThrow(
    `SITE_URL is "${SITE_URL}": set it to the site's own address, like "https://library.example.org".`,
  );
});

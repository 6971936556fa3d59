import { expect, test } from 'vitest';
import { rejectLink } from '../../../src/entries/guard/address-guard.ts';
import { readAddress } from './read-address.ts';

test.for([
  ['https://www.nih.gov/', 'https://www.nih.gov/'],
  ['www.nih.gov/pain', 'https://www.nih.gov/pain'],
  ['http://www.nih.gov/', 'https://www.nih.gov/'],
  ['/conditions/neck-pain/#risks', '/conditions/neck-pain/#risks'],
  ['/media/leaflet.pdf', '/media/leaflet.pdf'],
  ['office@example.org', 'mailto:office@example.org'],
  ['mailto:office@example.org?subject=Hi', 'mailto:office@example.org'],
  ['(310) 828-7757', 'tel:+13108287757'],
  ['+44 20 7946 0958', 'tel:+442079460958'],
  ['911', 'tel:911'],
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nih.gov%2F&data=05%7Csomebody%40example.org',
    'https://www.nih.gov/',
  ],
  ['https://www.google.com/url?sa=t&url=https://www.nih.gov/&usg=x', 'https://www.nih.gov/'],
] as const)('%s is read as %s', ([typed, address]) => {
  expect(readAddress(typed)).toBe(address);
});

test.for([
  'javascript:alert(1)',
  'data:text/html,x',
  'neck pain',
  '',
  'file:///etc/passwd',
  '//evil.example',
])('%j is no address of a link', (typed) => {
  expect(readAddress(typed)).toBeUndefined();
});

test('The guard rejects a link that a mail program or a search engine wrapped', () => {
  const wrapped = [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nih.gov%2F',
    'https://www.google.com/url?q=https://www.nih.gov/',
    'https://www.google.co.uk/url?q=https://www.nih.gov/',
  ];

  expect(wrapped.map((url) => rejectLink(url)?.message)).toEqual(
    wrapped.map((): unknown => expect.stringContaining('may identify its recipient')),
  );
  expect(rejectLink('https://www.google.com/maps')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { sourceSchema } from './source.ts';

const work = { id: 'sherman2014', title: 'A trial', kind: 'randomized-trial' };

test.each([{ doi: '10.1370/afm.1602' }, { pmid: '26096474' }, { url: 'https://example.org/' }])(
  'accepts a source that %o identifies',
  (address) => {
    expect(sourceSchema.safeParse({ ...work, ...address }).success).toBe(true);
  },
);

test('rejects a source that nobody can look up', () => {
  const { error } = sourceSchema.safeParse(work);
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'has neither a DOI, nor a PubMed number, nor an address: add one of them',
  ]);
});

test('rejects a DOI that includes the address of the resolver', () => {
  const doi = 'https://doi.org/10.1370/afm.1602';
  expect(sourceSchema.safeParse({ ...work, doi }).success).toBe(false);
});

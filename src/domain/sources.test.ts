import { expect, test } from 'vitest';
import type { Source } from '../model/source.ts';
import { shortenAuthors, sourceUrl } from './sources.ts';

const source = (id: string, address: Partial<Source> = { doi: '10.1000/x' }): Source => ({
  id,
  title: id,
  kind: 'web-page',
  ...address,
});

test('links a source by its DOI, or else its PubMed number, or else its address', () => {
  const url = 'https://example.org/';
  expect(sourceUrl(source('a', { doi: '10.1000/x', pmid: '1', url }))).toBe(
    'https://doi.org/10.1000/x',
  );
  expect(sourceUrl(source('a', { pmid: '1', url }))).toBe('https://pubmed.ncbi.nlm.nih.gov/1/');
  expect(sourceUrl(source('a', { url }))).toBe(url);
});

test.each([
  ['Sherman KJ, Cook AJ', 'Sherman KJ, Cook AJ'],
  ['A A, B B, C C, D D, E E, F F', 'A A, B B, C C, D D, E E, F F'],
  ['A A, B B, C C, D D, E E, F F, G G', 'A A, B B, C C, et al.'],
  ['A A, B B, C C, D D, E E, F F; A Council', 'A A, B B, C C, et al.'],
  ['Skelly AC, Chou R, et al.', 'Skelly AC, Chou R, et al.'],
])('shortens the authors "%s" to "%s"', (authors, named) => {
  expect(shortenAuthors(authors)).toBe(named);
});

import { expect, test } from 'vitest';
import { exampleTerms } from '../../components/examples/library.ts';
import { mostNamesOnAPage } from '../name-list.ts';
import { viewLetters, viewNames } from './names.ts';
import { library } from '../../components/examples/example-views.ts';

test('lists names on one page, or on a page per letter in a large library', () => {
  expect(viewNames(library).letters[0]?.path).toMatch(/^#letter-/);
  expect(viewLetters(library)).toEqual([]);
  const [term] = exampleTerms;
  if (!term) throw new Error('there is no example of a term');
  const terms = Array.from({ length: mostNamesOnAPage }, (_, number) => ({
    slug: `word-${number}`,
    data: { ...term.data, term: `word ${number}` },
  }));
  const large = { ...library, terms };
  expect(viewNames(large).names).toEqual([]);
  expect(viewNames(large).letters.map(({ path }) => path)).toEqual(
    viewLetters(large).map(({ path }) => path),
  );
  expect(
    viewLetters(large).map(({ path, names: [letter] }) => [path, letter?.names.length]),
  ).toEqual([
    ['/a-to-z/f/', 1],
    ['/a-to-z/m/', 1],
    ['/a-to-z/n/', 1],
    ['/a-to-z/s/', 4],
    ['/a-to-z/w/', mostNamesOnAPage],
  ]);
});

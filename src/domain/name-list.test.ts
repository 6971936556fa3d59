import { expect, test } from 'vitest';
import type { ConditionEntry, TermEntry } from './entry.ts';
import { groupByLetter, listNames } from './name-list.ts';

const condition = (slug: string, title: string, alsoKnownAs: string[]) =>
  ({ slug, data: { title, alsoKnownAs } }) as unknown as ConditionEntry;

test('groups names by letter, in order', () => {
  const names = listNames(
    [
      condition('neck-pain', 'Neck pain', ['cervicalgia', 'neck pain']),
      condition('acne', 'Acne', ['5-alpha trouble', 'Éruption']),
    ],
    [],
    [],
  );
  expect(
    groupByLetter(names).map(({ letter, slug, names: own }) => [
      letter,
      slug,
      own.map(({ name, title }) => (title ? `${name} (${title})` : name)),
    ]),
  ).toEqual([
    ['#', 'other', ['5-alpha trouble (Acne)']],
    ['A', 'a', ['Acne']],
    ['C', 'c', ['cervicalgia (Neck pain)']],
    ['E', 'e', ['Éruption (Acne)']],
    ['N', 'n', ['Neck pain']],
  ]);
});

test('links a glossary word that is also the name of a page only to the page', () => {
  const term = (slug: string, name: string, alsoKnownAs: string[]) =>
    ({ slug, data: { term: name, alsoKnownAs } }) as unknown as TermEntry;
  const names = listNames(
    [condition('sciatica', 'Sciatica', ['leg nerve pain'])],
    [],
    [term('sciatica', 'sciatica', ['Leg nerve pain', 'pinched nerve'])],
  );
  expect(names.map(({ name, path }) => [name, path])).toEqual([
    ['leg nerve pain', '/conditions/sciatica/'],
    ['pinched nerve', '/glossary/#sciatica'],
    ['Sciatica', '/conditions/sciatica/'],
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeadingIds, isPageId } from './heading-ids.ts';

const name = (...headings: string[]) => headings.map(createHeadingIds());

test.each([
  ['Sources', 'text-sources'],
  ['Questions', 'text-questions'],
  ['Related', 'text-related'],
  ['Contents', 'text-contents'],
  ['Key points', 'text-key-points'],
  ['At a glance', 'text-at-a-glance'],
  ['Main', 'text-main'],
  ['Source 1', 'text-source-1'],
  ['Term placebo', 'text-term-placebo'],
  ['Urgent advice', 'text-urgent-advice'],
  ['What it helps', 'what-it-helps'],
])('gives the heading "%s" the id "%s"', (heading, id) => {
  expect(name(heading)).toEqual([id]);
});

test('never gives a repeated heading the id of a source', () => {
  expect(name('Source', 'Source', 'Sources', 'Sources')).toEqual([
    'source',
    'text-source',
    'text-sources',
    'sources-1',
  ]);
});

test('gives no two headings the same id, and none an id of the page', () => {
  const words = fc.constantFrom(
    'sources',
    'source',
    'text',
    'term',
    '1',
    'main',
    'placebo',
    'text-',
  );
  const heading = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
      const ids = name(...headings);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter(isPageId)).toEqual([]);
    }),
    { seed: 15, numRuns: 2000 },
  );
});

/** The folders of the components on the page of a treatment or a condition. */
const folders = ['article', 'blocks', 'condition', 'layout', 'drawings'];

test('reserves every id that a component writes on such a page', () => {
  const ids = folders.flatMap((folder) => {
    const path = join(import.meta.dirname, '../components', folder);
    return readdirSync(path)
      .filter((file) => file.endsWith('.astro'))
      .flatMap((file) => {
        const source = readFileSync(join(path, file), 'utf8');
        return Array.from(
          source.matchAll(/\s(?:id|const id)\s?=\s?[{"]?[`"]?([a-z][\w-]*)["`$]/g),
          ([, id = '']) => id,
        );
      });
  });
  expect(ids).toContain('sources');
  expect(ids).toContain('term-');
  expect(ids.filter((id) => !isPageId(id))).toEqual([]);
});

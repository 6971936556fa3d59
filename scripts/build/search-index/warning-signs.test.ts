import { beforeAll, describe, expect, test } from 'vitest';
import { measureSigns } from '../../../src/tests/search/measure-signs.ts';
import { openLibrary, type OpenLibrary } from '../../../src/tests/search/open-library.ts';
import { misspellAll, readQueries } from '../../../src/tests/search/read-queries.ts';
import golden from '../../../src/tests/search/golden-queries.json' with { type: 'json' };
import { answerFromNames } from '../../../src/domain/search/answer.ts';
import { findAlarms } from '../../../src/domain/warning-signs/find-alarms.ts';

let library: OpenLibrary;
beforeAll(async () => {
  library = await openLibrary();
}, 180_000);

/** Each list is misspelled in five ways. */
const seeds = [1, 2, 3, 4, 5];

/** The mean share over all misspelled versions of a list. */
function measureMisspelled(name: string): number {
  const shares = seeds.map(
    (seed) => measureSigns(library.signs, misspellAll(readQueries(name), seed)).share,
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

describe.each(['warning-signs', 'warning-signs-held-out'])('queries of the list %s', (name) => {
  test('show urgent advice in 97% of cases, and in 93% with a misspelling in each', () => {
    const { share, silent } = measureSigns(library.signs, readQueries(name));
    const misspelled = measureMisspelled(name);
    print(`${name}: ${percent(share)}, misspelled ${percent(misspelled)}`);
    expect(share, silent.map(({ query }) => query).join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(misspelled).toBeGreaterThanOrEqual(0.93);
  });
});

describe.each(['everyday', 'everyday-held-out'])('queries of the list %s', (name) => {
  test('show urgent advice in at most 2% of cases, and in 3% with a misspelling in each', () => {
    const { share, alarmed } = measureSigns(library.signs, readQueries(name));
    const misspelled = measureMisspelled(name);
    print(`${name}: ${percent(share)}, misspelled ${percent(misspelled)}`);
    expect(share, alarmed.map(({ query }) => query).join('\n')).toBeLessThanOrEqual(0.02);
    expect(misspelled).toBeLessThanOrEqual(0.03);
  });
});

test.each(golden.urgent)('“$query” shows the advice $advice', ({ query, advice }) => {
  expect(findAlarms(library.signs, query).map((raised) => raised.advice)).toContain(advice);
});

test.each(['names-outside-library', 'spanish', 'common-words'])(
  'search corrects nothing in the list %s',
  (name) => {
    const queries = readQueries(name);
    expect(queries.length).toBeGreaterThanOrEqual(200);
    const corrected = queries.flatMap(({ query }) => {
      const { correction } = answerFromNames(library.names, query, {
        isElsewhere: library.elsewhere.has,
      }).reading;
      return correction === undefined ? [] : [`${query}: ${correction}`];
    });
    expect(corrected).toEqual([]);
  },
);

test.each(golden.noPage)('search has a page about %s, or reports that there is none', (query) => {
  const { missing, hits } = answerFromNames(library.names, query);
  expect(missing === query || hits.some(({ isExact }) => isExact)).toBe(true);
});

test.each(golden.nothing)('“%s” finds nothing and is not corrected', (query) => {
  const { hits, reading } = answerFromNames(library.names, query, {
    isElsewhere: library.elsewhere.has,
  });
  expect([hits, reading.correction]).toEqual([[], undefined]);
});

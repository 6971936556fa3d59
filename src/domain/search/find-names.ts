import { nameKinds, type NameIndex, type PageName } from './name-index.ts';
import { countEdits } from './nearness.ts';
import type { WordReadings } from './read-query.ts';
import { isStopWord, stemWord } from './words.ts';

/** A page that a search names. */
export interface NameHit {
  /** The index of the page in the lexicon. */
  page: number;
  /** 1 or more for a complete name of the page; lower the less they agree. */
  score: number;
  /** The name with the best agreement. */
  name: PageName;
  /** Whether the search is exactly one of the page's names. */
  isExact: boolean;
  /** The share of the search that the page's longest complete name in it makes up. */
  inside: number;
}

/** A glossary word ranks below a page of the same name. */
const pageWeights = { condition: 1, treatment: 0.99, term: 0.8 } as const;

/** How far a name and a search cover each other. */
interface Agreement {
  query: number;
  name: number;
  positions: number[];
}

/**
 * Returns the pages whose names agree with the words of a search, the best first.
 *
 * @param literal Whether only the typed spelling counts.
 */
export function findNames(
  index: NameIndex,
  query: readonly WordReadings[],
  literal = false,
): NameHit[] {
  const asked = query.reduce((sum, { weight }) => sum + weight, 0);
  if (asked === 0) return [];
  const agreements = new Map<number, Agreement>();
  query.forEach(({ readings, weight }, position) => {
    for (const [name, likeness, wordWeight] of bestByName(readings)) {
      const agreement = agreements.get(name) ?? { query: 0, name: 0, positions: [] };
      agreement.query += weight * likeness;
      agreement.name += wordWeight * likeness;
      agreement.positions.push(position);
      agreements.set(name, agreement);
    }
  });

  const best = new Map<number, NameHit>();
  const keep = (name: PageName, agreement: number, inside: number, isExact: boolean) => {
    const kind = index.pages[name.page]?.kind ?? 'term';
    const score = agreement * nameKinds[name.kind] * pageWeights[kind];
    const known = best.get(name.page);
    const isBetter = !known || known.score < score;
    best.set(name.page, {
      page: name.page,
      score: isBetter ? score : known.score,
      name: isBetter ? name : known.name,
      isExact: isExact || (known?.isExact ?? false),
      inside: Math.max(inside, known?.inside ?? 0),
    });
  };
  const union = coverByPage(index, query);
  const meant = listMeant(query);
  for (const [number, agreement] of agreements) {
    const name = index.names[number];
    if (!name) continue;
    const ofQuery = agreement.query / asked;
    const ofName = Math.min(1, agreement.name / name.weight);
    const whole = (union.get(name.page) ?? 0) / asked;
    const stems = name.words.filter((word) => !isStopWord(word)).map(stemWord);
    const isInside = name.kind !== 'term' && stems.every((stem) => meant.has(stem));
    keep(
      name,
      0.5 * ofQuery + 0.3 * ofQuery * ofName + 0.1 * ofName + 0.1 * whole,
      isInside ? Math.min(1, name.weight / asked) : 0,
      isInside && new Set(stems).size === meant.size,
    );
  }
  if (!literal) {
    for (const [name, likeness] of findRunTogether(index, query)) keep(name, likeness, 0, false);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** A correction less likely than this may be wrong. */
const surely = 0.75;

/** Returns the stems of what a search means. */
function listMeant(query: readonly WordReadings[]): ReadonlySet<string> {
  return new Set(
    query.map(({ typed, best }) => {
      const isSure = best && (best.corrected ? best.likeness >= surely : best.likeness > 0.95);
      return isSure ? best.word.stem : stemWord(typed);
    }),
  );
}

function bestByName(readings: WordReadings['readings']) {
  const best = new Map<number, readonly [name: number, likeness: number, wordWeight: number]>();
  for (const { word, likeness } of readings) {
    for (const name of word.names) {
      const known = best.get(name);
      if (!known || known[1] < likeness) best.set(name, [name, likeness, word.weight]);
    }
  }
  return best.values();
}

/** Returns how much of a search the names of each page cover together. */
function coverByPage(index: NameIndex, query: readonly WordReadings[]): Map<number, number> {
  const covered = new Map<number, number>();
  for (const { readings, weight } of query) {
    const best = new Map<number, number>();
    for (const { word, likeness } of readings) {
      for (const name of word.names) {
        const page = index.names[name]?.page ?? -1;
        best.set(page, Math.max(best.get(page) ?? 0, likeness));
      }
    }
    for (const [page, likeness] of best) {
      covered.set(page, (covered.get(page) ?? 0) + weight * likeness);
    }
  }
  return covered;
}

/** Shorter names are too similar to each other. */
const shortestRun = 5;

/** Returns the names that equal the search except for spaces and a letter or two: `whip lash`, `backpian`. */
function findRunTogether(
  index: NameIndex,
  query: readonly WordReadings[],
): (readonly [PageName, number])[] {
  const typed = query.map(({ typed: word }) => word).join('');
  if (typed.length < shortestRun) return [];
  const most = typed.length < 9 ? 1 : 2;
  return index.names.flatMap((name) => {
    const run = name.words.join('');
    if (run.length < shortestRun) return [];
    const edits = countEdits(typed, run, most);
    return edits > most ? [] : [[name, 0.98 - edits / (2 * typed.length)] as const];
  });
}

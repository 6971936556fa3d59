import type { NameHit } from './find-names.ts';
import { textPath, type Lexicon, type SearchPage } from './lexicon.ts';
import type { PageName } from './name-index.ts';

/** What the texts say to one word of a search: for each page that has the word, how much. */
export interface TextAnswer {
  scores: ReadonlyMap<string, number>;
  /** How much the word counts beside the others, apart from how rare it is. */
  weight: number;
}

/** A page or word of the glossary that a search found. */
export interface Found {
  page: SearchPage;
  score: number;
  /** The name that the search means, if it means one. */
  name?: PageName | undefined;
}

/** How much a text can say at most, beside a name. */
const textShare = 0.75;
/** A name that agrees less says nothing. */
const namesBegin = 0.4;
/** A name that agrees more is as good as meant. */
export const namesHold = 0.8;
/** A page that has a word twice as often as another is not twice as good an answer. */
const damping = 0.6;
/** The glossary has a little of everything, and as a whole is the answer to nothing. */
const glossaryShare = 0.3;
/** A page whose name is all of the search comes before all that only speak of it. */
const exactBonus = 1;
/** A word of the glossary is in no such hurry: a page of the same name comes first. */
const exactTermBonus = 0.1;
/** Of a whole question the name that it asks about says most, even where the texts say something else. */
const insideBonus = 0.2;
/** What is so far behind the best is chance. */
const leastShare = 0.2;
const least = 0.08;

/**
 * The pages that names and texts answer with, the best first.
 *
 * @param texts The answers of the texts by the address of a page; none while they are not loaded.
 */
export function rankPages(
  lexicon: Lexicon,
  names: readonly NameHit[],
  texts: ReadonlyMap<string, number> = new Map(),
): Found[] {
  const nameByPage = new Map(names.map((hit) => [hit.page, hit]));
  const found = lexicon.pages.map((page, number): Found => {
    const hit = nameByPage.get(number);
    const text = texts.get(textPath(page)) ?? 0;
    const ofText = page.kind === 'term' ? (hit ? text * glossaryShare : 0) : text;
    const isPage = page.kind !== 'term';
    const inside = isPage ? insideBonus * Math.sqrt(hit?.inside ?? 0) : 0;
    const ofNames = trustName(hit?.score ?? 0) + inside;
    const first = hit?.isExact ? (isPage ? exactBonus : exactTermBonus) : 0;
    return { page, score: first + ofNames + textShare * ofText, name: hit?.name };
  });
  const exact = found.some(({ score }) => score > exactBonus) ? exactBonus : 0;
  const best = Math.max(0, ...found.map(({ score }) => score)) - exact;
  return found
    .filter(({ score }) => score >= Math.max(least, best * leastShare))
    .sort((a, b) => b.score - a.score);
}

/**
 * How far a name is to be trusted against the texts. A whole question touches many names with one of its
 * words; measured on pages of another library, such names must not outweigh what the texts say.
 */
function trustName(agreement: number): number {
  const share = Math.min(1, Math.max(0, (agreement - namesBegin) / (namesHold - namesBegin)));
  return agreement * share * share * (3 - 2 * share);
}

/**
 * What the texts say to all words of a search together: any of the words may be missing from a page,
 * and a word counts the more, the fewer pages have much of it.
 *
 * @param count The number of pages with a text.
 * @returns for each page a number from 0 to 1, which only a page gets that is best in every word.
 */
export function combineTexts(
  answers: readonly TextAnswer[],
  count: number,
): ReadonlyMap<string, number> {
  const weighed = answers.flatMap(({ scores, weight }) => {
    const most = Math.max(0, ...scores.values());
    if (most === 0) return [];
    // Beginnings of longer words are found as well; what has little of a word hardly has it.
    const having = [...scores.values()].reduce((sum, score) => sum + score / most, 0);
    return [{ scores, most, weight: weight * Math.log(1 + count / having) }];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const combined = new Map<string, number>();
  for (const { scores, most, weight } of weighed) {
    for (const [path, score] of scores) {
      const share = (weight / total) * (score / most) ** damping;
      combined.set(path, (combined.get(path) ?? 0) + share);
    }
  }
  return combined;
}

import type { NameHit } from './find-names.ts';
import { textPath, type Lexicon, type SearchPage } from './lexicon.ts';
import type { PageName } from './name-index.ts';

/** The full-text scores of one word of a search, by page. */
export interface TextAnswer {
  scores: ReadonlyMap<string, number>;
  /** The weight of the word relative to the others, apart from its rarity. */
  weight: number;
}

/** A page or glossary word that a search found. */
export interface Found {
  page: SearchPage;
  score: number;
  /** The name that the search matches, if any. */
  name?: PageName | undefined;
}

/** The maximum score of a text, relative to a name. */
const textShare = 0.75;
/** A name with less agreement than this is ignored. */
const namesBegin = 0.4;
/** A name with more agreement than this counts as meant. */
export const namesHold = 0.8;
/** A page that contains a word twice as often is not twice as good an answer. */
const damping = 0.6;
/** The text of the glossary mentions almost everything, so it says little about any one search. */
const glossaryShare = 0.3;
/** A page whose name is the whole search ranks above pages that only mention it. */
const exactBonus = 1;
/** A glossary word gets a smaller bonus, so that a page of the same name ranks first. */
const exactTermBonus = 0.1;
/** In a whole question, the name in it counts most, even if the texts suggest another page. */
const insideBonus = 0.2;
/** Scores this far below the best are coincidence. */
const leastShare = 0.2;
const least = 0.08;

/**
 * Returns the pages found by names and texts, the best first.
 *
 * @param texts The full-text scores by path; empty until the texts are loaded.
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
 * Returns how much to trust a name relative to the texts. A whole question matches many names by a single
 * word. Tests with pages of another library showed that such names must not outweigh the texts.
 */
function trustName(agreement: number): number {
  const share = Math.min(1, Math.max(0, (agreement - namesBegin) / (namesHold - namesBegin)));
  return agreement * share * share * (3 - 2 * share);
}

/**
 * Returns a score from 0 to 1 for each page, given the scores of all words of a search. Words may be
 * missing from a page, and a word counts more the fewer pages have much of it. Only a page that is the
 * best for every word scores 1.
 *
 * @param count The number of pages with a text.
 */
export function combineTexts(
  answers: readonly TextAnswer[],
  count: number,
): ReadonlyMap<string, number> {
  const weighed = answers.flatMap(({ scores, weight }) => {
    const most = Math.max(0, ...scores.values());
    if (most === 0) return [];
    // Pagefind also matches prefixes of longer words, so a page with a low score hardly has the word.
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

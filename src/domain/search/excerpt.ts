import { splitWords, stemWord } from './words.ts';

/** The text of a page in the full-text index. */
export interface PageText {
  content: string;
  summary?: string | undefined;
  /** Its headings, each with the index of the word that it precedes. */
  anchors: readonly { id: string; text: string; location: number }[];
}

/** A few words of a page, split into pieces that match the search and pieces that do not. */
export interface Excerpt {
  pieces: readonly ExcerptPiece[];
  /** The section they are from; absent if they are the summary of the page. */
  section?: { id: string; text: string } | undefined;
}

export interface ExcerptPiece {
  text: string;
  isMatch: boolean;
}

/** About three lines on a phone. */
const wordsShown = 28;
/** Words before a match, for context. */
const wordsBefore = 6;

/**
 * Returns the best excerpt of a page for a search: its summary, unless a section has more of the words.
 *
 * @param wanted The weight of each stem of the search.
 * @param from The id of the section to search, such as that of a glossary word.
 */
export function chooseExcerpt(
  text: PageText,
  wanted: ReadonlyMap<string, number>,
  from?: string,
): Excerpt {
  const words = text.content.split(/\s+/);
  const at = from === undefined ? -1 : text.anchors.findIndex(({ id }) => id === from);
  const first = text.anchors[Math.max(at, 0)]?.location ?? words.length;
  const end = at < 0 ? words.length : (text.anchors[at + 1]?.location ?? words.length);
  if (at >= 0) {
    const heading = text.anchors[at]?.text.split(/\s+/).length ?? 0;
    return { pieces: markWords(words.slice(first + heading, Math.min(end, first + 40)), wanted) };
  }
  const summary = (text.summary ?? '').split(/\s+/);
  const best = findWindow(words, first, end, wanted);
  if (best.score <= scoreOf(summary, wanted)) return { pieces: markWords(summary, wanted) };
  const section = text.anchors.findLast(({ location }) => location <= best.match);
  const start = Math.max(best.start, section?.location ?? 0);
  const shown = words.slice(start, Math.min(end, start + wordsShown));
  const pieces = markWords(shown, wanted);
  return {
    pieces: [{ text: '… ', isMatch: false }, ...pieces, { text: ' …', isMatch: false }],
    section: section && { id: section.id, text: section.text },
  };
}

/** Returns the window of words that contains most of the search, counting each word once. */
function findWindow(
  words: readonly string[],
  first: number,
  end: number,
  wanted: ReadonlyMap<string, number>,
): { start: number; match: number; score: number } {
  const matches: { at: number; stem: string }[] = [];
  for (let at = first; at < end; at++) {
    for (const stem of stemsOf(words[at] ?? '')) if (wanted.has(stem)) matches.push({ at, stem });
  }
  let best = { start: first, match: first, score: 0 };
  matches.forEach(({ at }, index) => {
    const inside = new Set<string>();
    for (const next of matches.slice(index, index + wordsShown)) {
      if (next.at < at + wordsShown - wordsBefore) inside.add(next.stem);
    }
    const score = [...inside].reduce((sum, stem) => sum + (wanted.get(stem) ?? 0), 0);
    if (score > best.score) best = { start: Math.max(first, at - wordsBefore), match: at, score };
  });
  return best;
}

function scoreOf(words: readonly string[], wanted: ReadonlyMap<string, number>): number {
  return [...new Set(words.flatMap(stemsOf))].reduce(
    (sum, stem) => sum + (wanted.get(stem) ?? 0),
    0,
  );
}

function stemsOf(word: string): string[] {
  return splitWords(word).map(stemWord);
}

/** Splits words into pieces that match the search and pieces that do not. */
export function markWords(
  words: readonly string[],
  wanted: ReadonlyMap<string, number>,
): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  words.forEach((word, index) => {
    const isMatch = stemsOf(word).some((stem) => wanted.has(stem));
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += ` ${word}`;
    else if (last?.isMatch) pieces.push({ text: ` ${word}`, isMatch });
    else {
      // The space before a match is not part of it.
      if (last && index > 0) last.text += ' ';
      pieces.push({ text: word, isMatch });
    }
  });
  return pieces;
}

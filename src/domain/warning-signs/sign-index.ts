import type { ConceptKind } from '../../model/taxonomies.ts';
import { countEdits } from '../search/nearness.ts';
import { stemWord } from '../search/words.ts';
import {
  correctableNegations,
  formsOfNegation,
  isFiller,
  isPlainWord,
  readWords,
} from './sentence.ts';

/** A component of warning signs: a symptom, a part of the body, or a circumstance. */
export interface Concept {
  slug: string;
  kind: ConceptKind;
  /**
   * The ways to say it. `[slug]` stands for all words of another concept, `#` for any number, `7#` for any
   * number in the seventies; quoted words must match exactly.
   */
  words: readonly string[];
}

/** A combination of concepts that calls for urgent advice. */
export interface Alarm {
  /** The concepts that must all be mentioned; a place belongs to the symptom before it. */
  concepts: readonly string[];
  /** Concepts that cancel the alarm. */
  unless: readonly string[];
}

/** Urgent advice as search knows it. */
export interface Advice {
  slug: string;
  alarms: readonly Alarm[];
  /** Words that call for it on their own. */
  terms: readonly string[];
}

/** A way to say a concept, as a sequence of words. */
export interface Phrase {
  concept: string;
  words: readonly string[];
  /** Whether nothing may be between them. */
  exact: boolean;
}

/** Concepts and advice, indexed for parsing sentences. */
export interface SignIndex {
  advice: readonly Advice[];
  kinds: ReadonlyMap<string, ConceptKind>;
  /** Phrases by their first word. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  words: ReadonlySet<string>;
  byStem: ReadonlyMap<string, readonly string[]>;
  /** Returns whether a word means something else, so that it is not a misspelled sign. */
  isKnown: (word: string) => boolean;
}

/** Returns the concept that represents a search term of a piece of advice. */
export const termConcept = (advice: string, term: string) => `${advice}: ${term}`;

/**
 * Returns the index of concepts and advice.
 *
 * @param isKnown Returns whether a word is an English word. By default none is, which is the safe choice.
 */
export function indexSigns(
  concepts: readonly Concept[],
  advice: readonly Advice[],
  isKnown: (word: string) => boolean = () => false,
): SignIndex {
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]));
  const phrases = [
    ...concepts.flatMap(({ slug, words }) =>
      words.flatMap((text) => expand(text, bySlug).map((it) => makePhrase(slug, it))),
    ),
    ...advice.flatMap(({ slug, terms }) =>
      terms.map((term) => makePhrase(termConcept(slug, term), term)),
    ),
  ].filter((phrase) => phrase.words.length > 0);
  const words = new Set(phrases.flatMap((phrase) => phrase.words));
  return {
    advice,
    kinds: new Map(concepts.map(({ slug, kind }) => [slug, kind])),
    phrases: Map.groupBy(phrases, (phrase) => phrase.words[0] ?? ''),
    words,
    byStem: Map.groupBy(words, stemWord),
    isKnown,
  };
}

/** Returns the phrase of one way to say a concept. */
export function makePhrase(concept: string, text: string): Phrase {
  const words = readWords(text.replaceAll(/(\d?)#+/g, `$1${anyNumber}`));
  const content = words.filter((word) => !isFiller(word));
  // "Down there" without its filler would match any "down".
  const exact = /^".*"$/.test(text) || (content.length < 2 && words.length > content.length);
  return { concept, exact, words: exact ? words : content };
}

/** Represents any number in phrases; after a digit, a two-digit number that begins with it. */
const anyNumber = 'number';

function formsOfNumber(word: string): string[] {
  if (!/^\d+$/.test(word)) return [];
  return [anyNumber, ...(word.length === 2 ? [`${word[0]}${anyNumber}`] : [])];
}

const reference = /\[([a-z0-9-]+)\]/;
const deepest = 3;

/** Returns a text with its concept references replaced in every possible way. */
function expand(text: string, concepts: ReadonlyMap<string, Concept>, depth = 0): string[] {
  const named = depth < deepest ? reference.exec(text) : null;
  const inner = named && concepts.get(named[1] ?? '');
  if (!named || !inner) return [text];
  return inner.words
    .flatMap((words) => expand(words, concepts, depth + 1))
    .flatMap((words) => expand(text.replace(named[0], words), concepts, depth));
}

/** Returns the phrase words that a word of a sentence may mean: itself, its forms, or what it misspells. */
export function listForms(index: SignIndex, word: string): ReadonlySet<string> {
  const exact = [...formsOfNegation(word), ...formsOfNumber(word), ...listInflections(index, word)];
  if (exact.length > 0 || isPlainWord(word) || index.isKnown(word) || /\d/.test(word)) {
    return new Set(exact);
  }
  const near = [...index.words].filter((known) => isNearSign(word, known));
  return new Set(near.flatMap((known) => [known, ...listInflections(index, known)]));
}

/** A plural sign means several: "numb hands" is not one numb hand. */
function listInflections(index: SignIndex, word: string): readonly string[] {
  const family = index.byStem.get(stemWord(word)) ?? [];
  return family.filter((known) => known === word || !isPlural(known) || isPlural(word));
}

function isPlural(word: string): boolean {
  return /[^sui]s$|^feet$/.test(word);
}

/** Shorter words are similar to too many others to be corrected. */
const shortestCorrected = 4;
const longEnoughForTwo = 8;

/** Returns whether a word may be a misspelled form of a sign's word. */
export function isNearSign(word: string, known: string): boolean {
  return isNear(word, known) || isNear(stemWord(word), stemWord(known));
}

function isNear(word: string, known: string): boolean {
  if (known.length < shortestCorrected - 1 || word.length < shortestCorrected - 1) return false;
  // A short word is recognizable only with an extra letter.
  if (known.length < shortestCorrected && word.length <= known.length) return false;
  const most = editsInSign(Math.min(word.length, known.length));
  return countEdits(word, known, most) <= most;
}

/** Returns the maximum number of edits in a misspelled sign, by the length of the shorter word. */
export function editsInSign(length: number): number {
  if (length < shortestCorrected - 1) return 0;
  return length >= longEnoughForTwo ? 2 : 1;
}

/**
 * Returns typed words with corrected word boundaries and negations.
 */
export function correctWords(index: SignIndex, typed: readonly string[]): string[] {
  const isUsed = (it: string) => isPlainWord(it) || listInflections(index, it).length > 0;
  const isRight = (it: string) => isUsed(it) || index.isKnown(it) || /\d/.test(it);
  const words = [...typed];
  for (let at = 0; at + 1 < words.length; at++) {
    const [left = '', right = ''] = words.slice(at, at + 2);
    if (isRight(left) && isRight(right)) continue;
    const moved = [
      [left + right.slice(0, 1), right.slice(1)],
      [left.slice(0, -1), left.slice(-1) + right],
    ].find((pieces) => pieces.every((it) => it !== '' && isUsed(it)));
    if (moved) words.splice(at, 2, ...moved);
  }
  return words.flatMap((word) => {
    if (isRight(word)) return [word];
    const negation = correctableNegations.find((known) => countEdits(word, known, 1) === 1);
    if (!negation && word.length <= longestNo && countEdits(word, 'no', 1) === 1) return ['no'];
    return negation ? [negation] : (splitRun(word, isUsed) ?? [word]);
  });
}

/** A word up to this length that is one edit from "no" means "no", as in "nz feeling". */
const longestNo = 3;

/** Returns two words of a sign that were run together, even with a wrong letter between them. */
function splitRun(word: string, isUsed: (word: string) => boolean): string[] | undefined {
  for (const gap of [0, 1]) {
    for (let at = 1; at < word.length - gap; at++) {
      const pieces = [word.slice(0, at), word.slice(at + gap)];
      const isLong = pieces.some((it) => it.length >= shortestCorrected - gap);
      if (isLong && pieces.every(isUsed)) return pieces;
    }
  }
  return undefined;
}

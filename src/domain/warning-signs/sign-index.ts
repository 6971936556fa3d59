import type { ConceptKind } from '../../model/taxonomies.ts';
import { countEdits } from '../search/nearness.ts';
import { stemWord } from '../search/words.ts';
import { formsOfNegation, isFiller, isPlainWord, readWords, tellingNegations } from './sentence.ts';

/** What words can mean for warning signs: a symptom, a place of the body, a circumstance. */
export interface Concept {
  slug: string;
  kind: ConceptKind;
  /**
   * The ways to say it. `[slug]` stands for all words of another concept, `#` for any number, `7#` for any in
   * the seventies; what is quoted must be said in just these words.
   */
  words: readonly string[];
}

/** What together calls for urgent advice. */
export interface Alarm {
  /** All of these; a place belongs to the symptom before it. */
  concepts: readonly string[];
  /** Not where one of these is there too. */
  unless: readonly string[];
}

/** Urgent advice as search knows it. */
export interface Advice {
  slug: string;
  alarms: readonly Alarm[];
  /** Words that call for it alone. */
  terms: readonly string[];
}

/** A way to say a concept, as words in order. */
export interface Phrase {
  concept: string;
  words: readonly string[];
  /** Whether nothing may stand between them. */
  exact: boolean;
}

/** Concepts and advice, ready for reading sentences. */
export interface SignIndex {
  advice: readonly Advice[];
  kinds: ReadonlyMap<string, ConceptKind>;
  /** Phrases by their first word. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  words: ReadonlySet<string>;
  byStem: ReadonlyMap<string, readonly string[]>;
  /** Whether a word means something else, so that it is no misspelled sign. */
  isKnown: (word: string) => boolean;
}

/** The concept that stands for a term of an advice. */
export const termConcept = (advice: string, term: string) => `${advice}: ${term}`;

/**
 * @param isKnown Whether a word is a word of the language; none is unless told, which is the safe side.
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

/** A way to say a concept as its words. */
export function makePhrase(concept: string, text: string): Phrase {
  const words = readWords(text.replaceAll(/(\d?)#+/g, `$1${anyNumber}`));
  const content = words.filter((word) => !isFiller(word));
  // "Down there" without its filler would be any "down".
  const exact = /^".*"$/.test(text) || (content.length < 2 && words.length > content.length);
  return { concept, exact, words: exact ? words : content };
}

/** Stands for a number in phrases; after a digit, for one of two digits. */
const anyNumber = 'number';

function formsOfNumber(word: string): string[] {
  if (!/^\d+$/.test(word)) return [];
  return [anyNumber, ...(word.length === 2 ? [`${word[0]}${anyNumber}`] : [])];
}

const reference = /\[([a-z0-9-]+)\]/;
const deepest = 3;

/** A text with every way to say the concepts that it names. */
function expand(text: string, concepts: ReadonlyMap<string, Concept>, depth = 0): string[] {
  const named = depth < deepest ? reference.exec(text) : null;
  const inner = named && concepts.get(named[1] ?? '');
  if (!named || !inner) return [text];
  return inner.words
    .flatMap((words) => expand(words, concepts, depth + 1))
    .flatMap((words) => expand(text.replace(named[0], words), concepts, depth));
}

/** The words of phrases that a word of a sentence can stand for: itself, its forms, what it misspells. */
export function listForms(index: SignIndex, word: string): ReadonlySet<string> {
  const exact = [...formsOfNegation(word), ...formsOfNumber(word), ...listInflections(index, word)];
  if (exact.length > 0 || isPlainWord(word) || index.isKnown(word) || /\d/.test(word)) {
    return new Set(exact);
  }
  const near = [...index.words].filter((known) => isNearSign(word, known));
  return new Set(near.flatMap((known) => [known, ...listInflections(index, known)]));
}

/** A sign in the plural means several: "numb hands" is not one numb hand. */
function listInflections(index: SignIndex, word: string): readonly string[] {
  const family = index.byStem.get(stemWord(word)) ?? [];
  return family.filter((known) => known === word || !isPlural(known) || isPlural(word));
}

function isPlural(word: string): boolean {
  return /[^sui]s$|^feet$/.test(word);
}

/** Shorter words are near to too many others for a mistake in them to be seen through. */
const shortestMended = 4;
const longEnoughForTwo = 8;

/** Whether a word may be one of a sign misspelled, in whatever form. */
export function isNearSign(word: string, known: string): boolean {
  return isNear(word, known) || isNear(stemWord(word), stemWord(known));
}

function isNear(word: string, known: string): boolean {
  if (known.length < shortestMended - 1 || word.length < shortestMended - 1) return false;
  // In a short word only a letter too many leaves enough of it.
  if (known.length < shortestMended && word.length <= known.length) return false;
  const most = editsInSign(Math.min(word.length, known.length));
  return countEdits(word, known, most) <= most;
}

/** How many edits a word may be away from one of a sign, by the length of the shorter. */
export function editsInSign(length: number): number {
  if (length < shortestMended - 1) return 0;
  return length >= longEnoughForTwo ? 2 : 1;
}

/**
 * Typed words with what was run together or cut at the wrong place put right, and misspelled negations.
 */
export function mendWords(index: SignIndex, typed: readonly string[]): string[] {
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
    const negation = tellingNegations.find((known) => countEdits(word, known, 1) === 1);
    if (!negation && word.length <= longestNo && countEdits(word, 'no', 1) === 1) return ['no'];
    return negation ? [negation] : (splitRun(word, isUsed) ?? [word]);
  });
}

/** What is as short as this and near "no" is "no", as in "nz feeling". */
const longestNo = 3;

/** Two words of a sign, or of any sentence, that were run together, even by a wrong letter. */
function splitRun(word: string, isUsed: (word: string) => boolean): string[] | undefined {
  for (const gap of [0, 1]) {
    for (let at = 1; at < word.length - gap; at++) {
      const pieces = [word.slice(0, at), word.slice(at + gap)];
      const isLong = pieces.some((it) => it.length >= shortestMended - gap);
      if (isLong && pieces.every(isUsed)) return pieces;
    }
  }
  return undefined;
}

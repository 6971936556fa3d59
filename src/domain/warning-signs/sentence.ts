import { splitWords } from '../search/words.ts';

/**
 * Parses sentences for warning signs into clauses of relevant words, with every form of "not" and "cannot"
 * normalized. These are rules of general English; the signs themselves are in the content.
 */

/** What separates clauses, like "fever" and "my back hurts". */
const clauseEnds = /[,;.!?&+/()]|\b(?:and|but|with|also|plus|then|or|because)\b/i;

/** Words that say nothing about a sign in any context. */
const fillers = new Set(
  (
    'a an the this that these those i im ive id me my mine you your youre he hes him his she shes her it its we our they ' +
    'their am is are was were be been being do does did have has had having will would of to in at for by as like so very ' +
    'really just some any bit little kind sort lot quite even still yet there here what which who how why should may might ' +
    'if than please'
  ).split(' '),
);

/** The normalized form of each kind of negation. "Cannot" implies "not". */
const not = 'not';
const cannot = 'cannot';
const negations = new Map(
  Object.entries({
    [not]:
      'no never without dont doesnt didnt wont isnt arent wasnt werent havent hasnt hadnt aint wouldnt',
    [cannot]: 'cant couldnt unable canot',
  }).flatMap(([form, words]) => [form, ...words.split(' ')].map((word) => [word, form] as const)),
);

const contractions: Record<string, string> = { c: 'cant', d: 'dont', w: 'wont' };

/** Returns whether a word is a filler or a negation, so that it is neither misspelled nor a sign. */
export function isPlainWord(word: string): boolean {
  return fillers.has(word) || negations.has(word);
}

/** Negations to recognize even if misspelled, since they reverse the meaning of a sentence. */
export const correctableNegations = [...negations.keys()].filter((word) => word.length > 3);

/** Returns the forms of a negation in phrases. */
export function formsOfNegation(word: string): readonly string[] {
  return word === cannot ? [cannot, not] : word === not ? [not] : [];
}

/** Returns whether a word may be between two words of a phrase without separating them. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/**
 * Returns the clauses of a sentence, each a list of words.
 *
 * @param correct Corrects words that are misspelled or run together.
 */
export function readClauses(
  sentence: string,
  correct: (words: readonly string[]) => readonly string[] = (words) => words,
): string[][] {
  return (
    sentence
      // An apostrophe marks a contraction, even if a letter is missing.
      .replaceAll(
        /\b(c|d|w)[a-z]{0,2}['’`´]t\b/gi,
        (_, start: string) => contractions[start.toLowerCase()] ?? '',
      )
      .replaceAll(/['’`´]/g, '')
      .split(clauseEnds)
      .map((text) => readWords(text, correct))
      .filter((words) => words.length > 0)
  );
}

/** Returns the words of a text without clauses, such as a phrase. */
export function readWords(
  text: string,
  correct: (words: readonly string[]) => readonly string[] = (words) => words,
): string[] {
  // "The back of my thigh" is about the thigh, not the back.
  return joinNegations(correct(splitWords(text.replaceAll(/\bback of\b/gi, ' '))));
}

/** Normalizes `can not`, `can t`, `not able`, `can no longer` and contractions. */
function joinNegations(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const form = negations.get(word === 't' ? `${before}t` : word);
    if (word === 't' && form) joined.splice(-1, 1, form);
    else if ((before === 'can' || before === 'could') && form === not) joined.splice(-1, 1, cannot);
    else if (before === not && word === 'able') joined.splice(-1, 1, cannot);
    else if ((before !== cannot && before !== not) || word !== 'longer') joined.push(form ?? word);
  }
  return joined;
}

import { splitWords } from '../search/words.ts';

/**
 * How warning signs read a sentence: as clauses of the words that matter, with every way to say "not" and
 * "cannot" in one form. General rules of English only; what a sign is stands in the content.
 */

/** What separates "fever" from "my back hurts" in one sentence. */
const clauseEnds = /[,;.!?&+/()]|\b(?:and|but|with|also|plus|then|or|because)\b/i;

/** Words that say nothing about a sign, whatever stands around them. */
const fillers = new Set(
  (
    'a an the this that these those i im ive id me my mine you your youre he hes him his she shes her it its we our they ' +
    'their am is are was were be been being do does did have has had having will would of to in at for by as like so very ' +
    'really just some any bit little kind sort lot quite even still yet there here what which who how why should may might ' +
    'if than please'
  ).split(' '),
);

/** The one form of each kind of negation. What cannot be done is not done either. */
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

/** Whether a word has its place in any sentence, so that it is neither misspelled nor a sign. */
export function isPlainWord(word: string): boolean {
  return fillers.has(word) || negations.has(word);
}

/** Words that are worth recognizing when misspelled, for they turn a sentence around. */
export const tellingNegations = [...negations.keys()].filter((word) => word.length > 3);

/** The forms of a word in phrases. */
export function formsOfNegation(word: string): readonly string[] {
  return word === cannot ? [cannot, not] : word === not ? [not] : [];
}

/** Whether a word may stand between two words of a phrase without coming between them. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/**
 * Breaks a sentence into clauses, each a list of words.
 *
 * @param mend Puts right what was run together or misspelled.
 */
export function readClauses(
  sentence: string,
  mend: (words: readonly string[]) => readonly string[] = (words) => words,
): string[][] {
  return (
    sentence
      // An apostrophe tells a contraction, whatever letter is missing.
      .replaceAll(
        /\b(c|d|w)[a-z]{0,2}['’`´]t\b/gi,
        (_, start: string) => contractions[start.toLowerCase()] ?? '',
      )
      .replaceAll(/['’`´]/g, '')
      .split(clauseEnds)
      .map((text) => readWords(text, mend))
      .filter((words) => words.length > 0)
  );
}

/** The words of a text without clauses, such as a phrase. */
export function readWords(
  text: string,
  mend: (words: readonly string[]) => readonly string[] = (words) => words,
): string[] {
  // The back of a thigh is a thigh.
  return joinNegations(mend(splitWords(text.replaceAll(/\bback of\b/gi, ' '))));
}

/** Brings `can not`, `can t`, `not able`, `can no longer` and the contractions into one form. */
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

/** Which urgent advice a search calls for. It errs on the side of showing too much. */

/** Words that say nothing about a symptom. */
const fillers = new Set(
  (
    'a an and am are at be been but by can do does for from get got had has have how i if in is it its ' +
    'me my of on or so some that the there this to up was what when while why will with you your'
  ).split(' '),
);

/** Endings that one symptom takes in many forms: numb, numbness; tingle, tingling; leg, legs. */
const endings = ['ness', 'ing', 'ies', 'ed', 'es', 's', 'e', 'y'];

/** Breaks what a person types into the stems of the words that matter. */
function stemsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
    .map(stem);
}

function stem(word: string): string {
  const ending = endings.find((it) => word.endsWith(it) && word.length - it.length >= 3);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * Whether a search holds all the words of one of the terms, in any order and form.
 *
 * @param terms Words that people search for, as urgent advice lists them.
 */
export function callsForAdvice(query: string, terms: readonly string[]): boolean {
  const typed = new Set(stemsOf(query));
  return terms.some((term) => {
    const wanted = stemsOf(term);
    return wanted.length > 0 && wanted.every((word) => typed.has(word));
  });
}

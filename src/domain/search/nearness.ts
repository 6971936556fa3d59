/** Measures how similar two words are, by their letters and by their sound. */

/**
 * Returns the number of letters to insert, delete, replace or transpose to turn one word into the other
 * (optimal string alignment distance).
 *
 * @param most The limit: any greater distance is returned as `most + 1`.
 */
export function countEdits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + change,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** The last three rows of a comparison, reused because a search compares with thousands of words. */
const rows: [number[], number[], number[]] = [[], [], []];

/** Returns the maximum number of edits in a misspelling of a word of this length. */
export function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/** From this length up, two edits are hardly a coincidence; shorter words must also sound the same. */
const longEnoughForTwo = 8;

/** A long word spelled by ear may have one more edit: "fisical" for "physical". */
const longByEar = 7;
const mostByEar = 3;
const likenessByEar = 0.82;

/** Spanish shares many words: "laminectomia" is not a misspelling. */
const spanish = /(?:omia|plastia|patia|cion|ciones|eno|ismo|idad|miento)$/;

/** Endings that distinguish diseases or operations with the same stem. */
const distinctiveEndings =
  /(?:itis|osis|oma|ectomy|otomy|ostomy|plasty|pathy|algia|lysis|listhesis|desis|malacia|penia|porosis|gram|scopy|emia)s?$/;
const distinctivePrefixes = /^(?:hyper|hypo|intra|inter|macro|micro|ante|post)/;

/**
 * Returns how likely a typed word is a misspelling of a known one, or 0 if they are not similar or name
 * different things.
 */
export function likenessOf(typed: string, known: string): number {
  const shorter = Math.min(typed.length, known.length);
  const most = editsAllowed(shorter);
  const edits = countEdits(typed, known, most);
  if (isOtherThing(typed, known) || spanish.test(typed)) return 0;
  const isFar = edits > most;
  if (isFar && !mayBeByEar(typed, known)) return 0;
  const sound = edits > 0 ? soundOf(typed) : '';
  const sameSound = sound.length >= 3 && sound === soundOf(known);
  if (isFar) return sameSound ? likenessByEar : 0;
  if (edits > 1 && shorter < longEnoughForTwo && !sameSound) return 0;
  const sameStart = typed[0] === known[0] ? 1 : 0.9;
  const byLetters = (1 - edits / (Math.max(typed.length, 4) + 1)) * sameStart;
  return sameSound ? Math.min(0.95, byLetters + 0.08) : byLetters;
}

/** Spanish words often end in a vowel where English ones do not: "terapia" is not "therapy" spelled by ear. */
function mayBeByEar(typed: string, known: string): boolean {
  const isLong = Math.min(typed.length, known.length) >= longByEar;
  const endsAlike = /[ao]$/.test(typed) === /[ao]$/.test(known);
  return isLong && endsAlike && countEdits(typed, known, mostByEar) <= mostByEar;
}

function isOtherThing(one: string, other: string): boolean {
  const differs = (part: RegExp) => {
    const [a, b] = [part.exec(one)?.[0], part.exec(other)?.[0]];
    return a !== undefined && b !== undefined && a !== b;
  };
  return differs(distinctiveEndings) || differs(distinctivePrefixes);
}

const soundRules: readonly (readonly [RegExp, string])[] = [
  [/^(?:ps|sc(?=[eiy])|x)/, 's'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^rh/, 'r'],
  [/sch/g, 'sk'],
  [/sc(?=[eiy])/g, 's'],
  [/tch|ch/g, 'k'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/[ckq]+u?/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/dg(?=[eiy])|g(?=[eiy])/g, 'j'],
  [/(?<=.)h/g, ''],
  [/(?<=.)w/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=.)[aeiouy]+/g, 'a'],
  [/a$/, ''],
  [/^[aeiouy]+/, 'a'],
];

/** Returns a rough phonetic key, which words spelled by ear share. */
export function soundOf(word: string): string {
  return soundRules.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** How near two words are to each other, by their letters and by their sound. */

/**
 * The number of letters to add, leave out, change or swap with a neighbor to make one word of the
 * other (optimal string alignment).
 *
 * @param most Where the search ends: what is farther counts as `most + 1`.
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

/** The last three rows of a comparison, used anew for each: a search compares with thousands of words. */
const rows: [number[], number[], number[]] = [[], [], []];

/** How many edits a word of this length may be away and still be meant, at most. */
export function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/** From this length on two edits are no chance; shorter words must also sound the same. */
const longEnoughForTwo = 8;

/** A long word that is written by ear may have one edit more: "fisical" for "physical". */
const longByEar = 7;
const mostByEar = 3;
const likenessByEar = 0.82;

/** Spanish has many of the same words: "laminectomia" is no mistake. */
const spanish = /(?:omia|plastia|patia|cion|ciones|eno|ismo|idad|miento)$/;

/** Endings that make two diseases or two operations of one stem. */
const tellingEndings =
  /(?:itis|osis|oma|ectomy|otomy|ostomy|plasty|pathy|algia|lysis|listhesis|desis|malacia|penia|porosis|gram|scopy|emia)s?$/;
const tellingStarts = /^(?:hyper|hypo|intra|inter|macro|micro|ante|post)/;

/**
 * How likely it is that a word was meant by another that is near it; 0 where it is not near, or where the
 * two are names of different things.
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

/** Spanish ends in a vowel where English does not: "terapia" is not "therapy" by ear. */
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
  return differs(tellingEndings) || differs(tellingStarts);
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

/** What a word sounds like, roughly: words that are written by ear get the same key. */
export function soundOf(word: string): string {
  return soundRules.reduce((text, [from, to]) => text.replace(from, to), word);
}

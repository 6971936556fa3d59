import { isFiller, readClauses } from './sentence.ts';
import {
  correctWords,
  listForms,
  termConcept,
  type Alarm,
  type Phrase,
  type SignIndex,
} from './sign-index.ts';

/** A concept that a sentence mentions. */
export interface Mention {
  concept: string;
  /** The words of the phrase that matched. */
  said: string;
  clause: number;
}

/** Advice that a sentence calls for, and why. */
export interface Raised {
  advice: string;
  /** The mentions that call for it. */
  because: readonly Mention[];
}

/** A phrase may have one other word between two of its own. */
const mostBetween = 1;

/** Returns the advice that a sentence calls for, in the order of the index. */
export function findAlarms(index: SignIndex, sentence: string): Raised[] {
  const mentions = findMentions(index, sentence);
  return index.advice.flatMap(({ slug, alarms, terms }) => {
    const all: Alarm[] = [
      ...terms.map((term) => ({ concepts: [termConcept(slug, term)], unless: [] })),
      ...alarms,
    ];
    for (const alarm of all) {
      const because = matchAlarm(index, alarm, mentions);
      if (because) return [{ advice: slug, because }];
    }
    return [];
  });
}

/** Returns the concepts that a sentence mentions, each with its clause. */
export function findMentions(index: SignIndex, sentence: string): Mention[] {
  const clauses = readClauses(sentence, (words) => correctWords(index, words));
  const found = clauses.map((words) => readClause(index, words));
  return joinClauses(index, found).flatMap((inside, clause) =>
    inside.map((mention) => ({ ...mention, clause })),
  );
}

type Found = Omit<Mention, 'clause'>;

function readClause(index: SignIndex, words: readonly string[]): Found[] {
  const forms = words.map((word) => listForms(index, word));
  return words.flatMap((_, start) => {
    const candidates = [...(forms[start] ?? [])].flatMap((form) => index.phrases.get(form) ?? []);
    return candidates.flatMap((phrase) => {
      if (!fits(phrase, words, forms, start)) return [];
      // "Back pain, no fever" does not mention a fever.
      const before = words.slice(0, start).findLast((word) => !isFiller(word));
      const isDenied = before === 'not' && index.kinds.get(phrase.concept) !== 'place';
      return isDenied ? [] : [{ concept: phrase.concept, said: phrase.words.join(' ') }];
    });
  });
}

/** Returns whether the words of a phrase follow each other in a clause from an index on. */
function fits(
  { words, exact }: Phrase,
  clause: readonly string[],
  forms: readonly ReadonlySet<string>[],
  start: number,
): boolean {
  let at = start;
  return words.slice(1).every((word) => {
    let between = 0;
    for (let next = at + 1; next < clause.length && between <= mostBetween; next++) {
      if (forms[next]?.has(word)) {
        at = next;
        return true;
      }
      if (exact) return false;
      if (!isFiller(clause[next] ?? '') && !isScrap(clause[next] ?? '', forms[next])) between++;
    }
    return false;
  });
}

const longestScrap = 3;

/** Returns whether a word is a misspelled filler, that is, short and without meaning: "dragging ym right leg". */
function isScrap(word: string, forms: ReadonlySet<string> | undefined): boolean {
  return word.length <= longestScrap && forms?.size === 0;
}

/**
 * Joins clauses that belong together: "pain in my arm and chest" has a place without a symptom, "my groin
 * is numb and tingles" a symptom without a place.
 */
function joinClauses(index: SignIndex, clauses: readonly Found[][]): Found[][] {
  const has = (clause: readonly Found[], kind: string) =>
    clause.some(({ concept }) => index.kinds.get(concept) === kind);
  const joined: Found[][] = [];
  let waiting: Found[] = [];
  for (const clause of clauses) {
    const isWhole = has(clause, 'symptom') && has(clause, 'place');
    const before = joined.at(-1);
    if (isWhole || !before || (waiting.length > 0 && has(clause, 'symptom'))) {
      joined.push([...waiting, ...clause]);
      waiting = [];
    } else before.push(...clause);
    if (!before && !isWhole && has(clause, 'place') && !has(clause, 'symptom')) {
      waiting = joined.pop() ?? [];
    }
  }
  return waiting.length > 0 ? [...joined, waiting] : joined;
}

/** Returns the mentions that raise an alarm, or undefined if one is missing or an exception applies. */
function matchAlarm(
  { kinds }: SignIndex,
  { concepts, unless }: Alarm,
  mentions: readonly Mention[],
): Mention[] | undefined {
  if (mentions.some(({ concept }) => unless.includes(concept))) return undefined;
  const because: Mention[] = [];
  /** The symptoms that the next place may belong to. */
  let bearers: readonly Mention[] = [];
  for (const concept of concepts) {
    const isPlace = kinds.get(concept) === 'place';
    const found = mentions.filter((mention) => mention.concept === concept);
    const bound = isPlace && bearers.length > 0 ? found.filter(isWith(bearers)) : found;
    if (!bound[0]) return undefined;
    if (isPlace) bearers = bearers.filter(isWith(bound));
    else bearers = kinds.get(concept) === 'symptom' ? found : [];
    because.push(bound[0]);
  }
  return because;
}

/** Returns a predicate: whether a mention is in the same clause as one of the others. */
function isWith(others: readonly Mention[]) {
  return ({ clause }: Mention) => others.some((other) => other.clause === clause);
}

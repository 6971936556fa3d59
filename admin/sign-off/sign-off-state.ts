import { formatDay } from '../../src/domain/days.ts';
import { fingerprintOf } from '../../src/domain/fingerprint.ts';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import { normalize } from '../../src/model/normalize.ts';

/** A sign-off as it is stored in an entry's `review`. */
export interface SignOff {
  reviewer: string;
  /** `YYYY-MM-DD` */
  date: string;
  fingerprint: string;
}

/**
 * The fingerprint of an entry as it stands in the form: the one that the build will compute.
 *
 * @param entry The form's fields, with the text as `body`.
 * @returns undefined while the build would refuse the entry: what is not whole cannot be signed.
 */
export async function fingerprintEntry(
  collection: CollectionName,
  entry: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const { body, ...fields } = entry;
  const written = normalize({ ...fields, review: undefined }) ?? {};
  const { data } = collections[collection].schema.safeParse(written);
  return data && fingerprintOf(data, typeof body === 'string' ? body : '');
}

/** What the form says of a sign-off, and whether it still holds. */
export interface SignOffState {
  kind: 'none' | 'holds' | 'withdrawn' | 'unknown';
  words: string;
}

/**
 * @param names The names of those who may review, by their slug.
 * @param fingerprint Of the entry as it is now, as `fingerprintEntry` gives it.
 */
export function describeSignOff(
  signOff: Partial<SignOff> | undefined,
  names: ReadonlyMap<string, string>,
  fingerprint: string | undefined,
): SignOffState {
  if (!signOff?.fingerprint) {
    return { kind: 'none', words: 'Nobody has signed this text. The page says so.' };
  }
  const { reviewer = '', date = '' } = signOff;
  const who = `${names.get(reviewer) ?? reviewer} signed this text on ${formatDay(date)}`;
  if (fingerprint === undefined) {
    return {
      kind: 'unknown',
      words: `${who}. Fill in what is missing to see whether it still holds.`,
    };
  }
  if (!names.has(reviewer)) {
    return {
      kind: 'withdrawn',
      words: `${who}, but is not among those who review medical content. The page will say that nobody has reviewed it.`,
    };
  }
  return fingerprint === signOff.fingerprint
    ? { kind: 'holds', words: `${who}. It still holds: nothing medical has changed since.` }
    : {
        kind: 'withdrawn',
        words: `${who}, and it has changed since. Once this is saved, the page will say that nobody has reviewed it, until it is signed again.`,
      };
}

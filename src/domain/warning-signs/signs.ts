import { conceptKinds, urgencies, type ConceptKind } from '../../model/taxonomies.ts';
import type { Contact } from '../../model/urgent-advice.ts';
import type { ConceptEntry, UrgentAdviceEntry } from '../entry.ts';
import { telephoneHref } from '../telephone.ts';
import { stemWord } from '../search/words.ts';
import { groupByUrgency } from '../urgent-advice.ts';
import { paths } from '../../model/urls.ts';
import { findMentions } from './find-alarms.ts';
import { indexSigns, makePhrase, type Advice, type Concept } from './sign-index.ts';

/** Urgent advice with what search shows of it. */
export interface AdviceSummary extends Advice {
  title: string;
  /** The label of its urgency. */
  label: string;
  contacts: readonly { label: string; href: string }[];
  /** Whether search shows nothing else. */
  alone: boolean;
}

/** Everything that search knows about warning signs. */
export interface Signs {
  concepts: readonly Concept[];
  advice: readonly AdviceSummary[];
}

/** The path of the file of signs. */
export const signsPath = `${paths.search}signs.json`;

/** Returns the warning signs of a library, the most urgent first. */
export function collectSigns(
  concepts: readonly ConceptEntry[],
  advice: readonly UrgentAdviceEntry[],
): Signs {
  return {
    concepts: concepts.map(({ slug, data }) => ({ slug, kind: data.kind, words: data.words })),
    advice: groupByUrgency(advice)
      .flatMap((group) => group.advice)
      .map(({ slug, data }) => ({
        slug,
        title: data.title,
        label: urgencies[data.urgency].label,
        contacts: data.contacts.map((contact) => ({
          label: contact.label,
          href: contactAddress(contact),
        })),
        alone: data.alone,
        terms: data.searchTerms,
        alarms: data.alarms,
      })),
  };
}

/** Returns the address of a contact's button. */
export function contactAddress(contact: Contact): string {
  switch (contact.type) {
    case 'call':
      return telephoneHref(contact.number);
    case 'text':
      return `sms:${contact.number}`;
    case 'website':
      return contact.url;
  }
}

/** The file of signs, in a compact form. */
export interface SignsFile {
  /** The words of each concept, after its kind as a digit. */
  concepts: readonly string[];
  advice: readonly (readonly [
    slug: string,
    title: string,
    label: string,
    terms: string,
    alarms: string,
    contacts: readonly string[],
    alone: 0 | 1,
  ])[];
}

const kinds = Object.keys(conceptKinds) as ConceptKind[];
const item = '\t';

/** Returns the file of signs: concepts are numbered, and redundant phrases are dropped. */
export function packSigns({ concepts, advice }: Signs): SignsFile {
  const numbers = new Map(concepts.map(({ slug }, number) => [slug, String(number)]));
  const toNumber = (slug: string) => numbers.get(slug) ?? slug;
  const toNumbers = (slugs: readonly string[]) => slugs.map(toNumber).join(' ');
  return {
    concepts: concepts.map(
      (concept) =>
        kinds.indexOf(concept.kind) +
        distinct(concept)
          .sort()
          .map((text) =>
            text.replaceAll(/\[([a-z0-9-]+)\]/g, (_, slug: string) => `[${toNumber(slug)}]`),
          )
          .join(item),
    ),
    advice: advice.map(({ slug, title, label, terms, alarms, contacts, alone }) => [
      slug,
      title,
      label,
      terms.join(item),
      alarms.map((it) => `${toNumbers(it.concepts)}-${toNumbers(it.unless)}`).join(item),
      contacts.flatMap((contact) => [contact.label, contact.href]),
      alone ? 1 : 0,
    ]),
  };
}

/**
 * Returns the ways to say a concept without those that another one covers: "drop foot" matches "dropping my
 * foot" too. This only makes the file smaller.
 */
function distinct({ slug, kind, words }: Concept): string[] {
  const index = indexSigns([{ slug, kind, words }], [], () => true);
  const dropped = new Set<string>();
  for (const text of words.toSorted((one, other) => other.length - one.length)) {
    const ownWords = makePhrase(slug, text).words;
    if (text.includes('[') || ownWords.some(isIrregular)) continue;
    const own = ownWords.join(' ');
    const isSaid = findMentions(index, text).some(
      ({ said }) => said !== own && !said.includes('[') && !dropped.has(said),
    );
    if (isSaid) dropped.add(own);
  }
  return [...new Map(words.map((text) => [makePhrase(slug, text).words.join(' '), text]))].flatMap(
    ([key, text]) => (dropped.has(key) && !text.includes('[') ? [] : [text]),
  );
}

/** Returns whether a word is far from its stem, like "fell" from "fall", so that the stem cannot match its misspellings. */
function isIrregular(word: string): boolean {
  return !word.startsWith(stemWord(word).slice(0, 3));
}

/** Returns the signs in a file. */
export function unpackSigns(file: SignsFile): Signs {
  const split = (text: string, by: string) => text.split(by).filter(Boolean);
  return {
    concepts: file.concepts.map((text, number) => ({
      slug: String(number),
      kind: kinds[Number(text[0])] ?? 'circumstance',
      words: split(text.slice(1), item),
    })),
    advice: file.advice.map(([slug, title, label, terms, alarms, contacts, alone]) => ({
      slug,
      title,
      label,
      terms: split(terms, item),
      alarms: split(alarms, item).map((text) => {
        const [concepts = '', unless = ''] = text.split('-');
        return { concepts: split(concepts, ' '), unless: split(unless, ' ') };
      }),
      contacts: contacts.flatMap((text, at) =>
        at % 2 === 0 ? [{ label: text, href: contacts[at + 1] ?? '' }] : [],
      ),
      alone: alone === 1,
    })),
  };
}

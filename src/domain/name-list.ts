import type { ArticleEntry, ConditionEntry, TermEntry } from './entry.ts';
import { conditionPath, termPath, treatmentPath } from '../model/urls.ts';

/** A name by which a reader may look for a page. */
export interface ListedName {
  name: string;
  /** The title of the page, if it differs. */
  title?: string | undefined;
  path: string;
}

/** The names that begin with the same letter, or with no letter, under `#`. */
export interface LetterOfNames {
  letter: string;
  /** The letter in an address. */
  slug: string;
  names: readonly ListedName[];
}

/** The most names that a reader can scan on one page. */
export const mostNamesOnAPage = 800;

const { compare: compareText } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Returns all names of pages and glossary words, from A to Z. A glossary word that is also the name of a
 * page leads to the page, and is listed once.
 */
export function listNames(
  conditions: readonly ConditionEntry[],
  articles: readonly ArticleEntry[],
  terms: readonly TermEntry[],
): ListedName[] {
  const pages = [
    ...conditions.flatMap(({ slug, data }) =>
      listOwn(data.title, data.alsoKnownAs, conditionPath(slug)),
    ),
    ...articles.flatMap(({ slug, data }) =>
      listOwn(data.title, data.alsoKnownAs, treatmentPath(slug)),
    ),
  ];
  const taken = new Set(pages.map(({ name }) => name.toLowerCase()));
  const words = terms
    .flatMap(({ slug, data }) => listOwn(data.term, data.alsoKnownAs, termPath(slug)))
    .filter(({ name }) => !taken.has(name.toLowerCase()));
  return [...pages, ...words].sort(
    (a, b) =>
      compareText(a.name, b.name) ||
      compareText(a.title ?? '', b.title ?? '') ||
      compareText(a.path, b.path),
  );
}

function listOwn(title: string, others: readonly string[], path: string): ListedName[] {
  const unlike = others.filter((name) => name.toLowerCase() !== title.toLowerCase());
  return [{ name: title, path }, ...unlike.map((name) => ({ name, title, path }))];
}

/** Returns sorted names grouped by first letter. */
export function groupByLetter(names: readonly ListedName[]): LetterOfNames[] {
  const groups = new Map<string, ListedName[]>();
  for (const name of names) {
    const [first = ''] = name.name.normalize('NFKD').toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    const group = groups.get(letter);
    if (group) group.push(name);
    else groups.set(letter, [name]);
  }
  return [...groups].map(([letter, own]) => ({
    letter,
    slug: letter === '#' ? 'other' : letter.toLowerCase(),
    names: own,
  }));
}

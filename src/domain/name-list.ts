import type { ArticleEntry, ConditionEntry, TermEntry } from './entry.ts';
import { conditionPath, termPath, treatmentPath } from '../model/urls.ts';

/** A name under which a reader may look for a page. */
export interface ListedName {
  name: string;
  /** The title of the page, where it is another. */
  title?: string | undefined;
  path: string;
}

/** The names that begin with the same letter; those that begin with none stand under `#`. */
export interface LetterOfNames {
  letter: string;
  /** What the letter is called in an address. */
  slug: string;
  names: readonly ListedName[];
}

/** As many names as one page can hold and a reader can look through. */
export const mostNamesOnAPage = 800;

const { compare: compareText } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * All names of a library's pages and of the words it explains, from A to Z. A word that is the name of
 * a page as well leads to the page, and stands there once.
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

/** Groups sorted names by their first letter. */
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

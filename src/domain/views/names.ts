/** All names from A to Z, on one page in a small library and on a page per letter in a large one. */
import type { PageLibrary } from '../join-library.ts';
import { collectionGraph } from '../json-ld/pages.ts';
import { groupByLetter, listNames, mostNamesOnAPage, type LetterOfNames } from '../name-list.ts';
import type { PageLink } from '../page-link.ts';
import { letterPath, paths } from '../../model/urls.ts';
import { viewPage } from './page.ts';

export type LetterView = ReturnType<typeof viewLetter>;

const title = 'All names from A to Z';

export function viewNames(library: PageLibrary) {
  const page = {
    path: paths.names,
    title,
    description:
      'Every condition, treatment and medical word of the library under all the names it goes by, from A to Z.',
  };
  const { names, letters, isShort } = groupNames(library);
  const items = isShort
    ? names.filter((name) => name.title === undefined)
    : letters.map(linkLetter);
  const { site } = library;
  return {
    ...viewPage(page, site, { graph: collectionGraph(page, items, site) }),
    letters: letters.map((letter) => ({
      name: letter.letter,
      path: isShort ? `#letter-${letter.slug}` : linkLetter(letter).path,
    })),
    names: isShort ? letters : [],
  };
}

/** Returns the pages of the letters, or none if all names are on one page. */
export function viewLetters(library: PageLibrary) {
  const { letters, isShort } = groupNames(library);
  const links = letters.map(linkLetter);
  return isShort ? [] : letters.map((letter) => viewLetter(letter, links, library));
}

function viewLetter(letter: LetterOfNames, letters: PageLink[], { site }: PageLibrary) {
  const page = {
    path: letterPath(letter.slug),
    title: `Names under ${letter.letter}`,
    description: `The conditions, treatments and medical words of the library whose names stand under ${letter.letter}, with all their other names.`,
  };
  const breadcrumbs = [
    { name: title, path: paths.names },
    { name: page.title, path: page.path },
  ];
  const graph = collectionGraph(page, letter.names, site, breadcrumbs);
  return {
    ...viewPage(page, site, { breadcrumbs, graph }),
    slug: letter.slug,
    letters,
    names: [letter],
  };
}

function groupNames({ listedConditions, listedArticles, terms }: PageLibrary) {
  const names = listNames(listedConditions, listedArticles, terms);
  return { names, letters: groupByLetter(names), isShort: names.length <= mostNamesOnAPage };
}

function linkLetter({ letter, slug }: LetterOfNames): PageLink {
  return { name: letter, path: letterPath(slug) };
}

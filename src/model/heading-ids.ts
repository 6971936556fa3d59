import GithubSlugger from 'github-slugger';
import type { CollectionName } from './collections.ts';
import { urgencies } from './taxonomies.ts';

/**
 * The ids that the page of a treatment or a condition writes itself. Other pages link to them, so it is
 * the heading with the same words that gets another id.
 */
const pageIds = new Set([
  'main',
  'urgent-advice',
  'contents',
  'key-points',
  'at-a-glance',
  'questions',
  'questions-to-ask',
  'diagnosis',
  'who-performs',
  'preparation',
  'what-happens',
  'recovery-timeline',
  'coverage',
  'treatments',
  'related',
  'sources',
  'changes',
  'footnote-label',
]);

/** Ids of the page that end in a name or a number. */
const numberedIds = /^(?:source|term|urgent|header|user-content)-/;

/** Returns whether an id belongs to the page itself, not to a heading of its text. */
export function isPageId(id: string): boolean {
  return pageIds.has(id) || numberedIds.test(id);
}

/**
 * Returns a function that gives each heading of one text its id. Call it for the headings in order.
 * Ids are those of Astro and GitHub, prefixed with "text-" where the page already has that id.
 */
export function createHeadingIds(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => {
    const id = slugger.slug(heading);
    return isPageId(id) ? slugger.slug(`text-${heading}`) : id;
  };
}

/** The ids of every page: its text, to which a reader can skip, and the search field above it. */
const layoutIds = ['main', 'header-search'];

/** Pages on which each entry of a collection is a part with its slug as its id, and their other ids. */
const listPageIds: Readonly<Partial<Record<CollectionName, ReadonlySet<string>>>> = {
  glossary: new Set(layoutIds),
  'urgent-advice': new Set([...layoutIds, ...Object.keys(urgencies).map((id) => `urgent-${id}`)]),
  people: new Set([
    ...layoutIds,
    ...['purpose', 'writing', 'sources', 'how-sure', 'review', 'errors', 'privacy'],
  ]),
};

/** Whether the page that lists the entries of a collection has an id for something else. */
export function isIdOfListPage(collection: CollectionName, id: string): boolean {
  return listPageIds[collection]?.has(id) ?? false;
}

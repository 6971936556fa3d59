import GithubSlugger from 'github-slugger';

/**
 * The ids that the page of a treatment or a condition writes itself. Other pages link to them, so it is
 * the heading with the same words that gets another id.
 */
const pageIds = new Set([
  'main',
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

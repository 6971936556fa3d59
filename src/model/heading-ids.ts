import GithubSlugger from 'github-slugger';

/**
 * The ids that the page of a treatment or a condition writes itself. Other pages link to them, so a
 * heading of the text that has the same words is the one that gets another.
 */
const pageIds = new Set([
  'main',
  'contents',
  'key-points',
  'at-a-glance',
  'questions',
  'questions-to-ask',
  'treatments',
  'related',
  'sources',
  'changes',
  'footnote-label',
]);

/** Those with a name or a number behind. */
const numberedIds = /^(?:source|term|urgent|header|user-content)-/;

/** Whether the page, not a heading of its text, has an id. */
export function isPageId(id: string): boolean {
  return pageIds.has(id) || numberedIds.test(id);
}

/**
 * Names the headings of one text.
 *
 * @returns a function from the words of each heading, in their order, to its id: as Astro and GitHub
 * make it, or that with "text-" before it where the page has the id already.
 */
export function createHeadingIds(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => {
    const id = slugger.slug(heading);
    return isPageId(id) ? slugger.slug(`text-${heading}`) : id;
  };
}

import { maxDepth, listOrphans, listRemote, type PageReport } from './describe-pages.ts';

/** Formats the report on a site: a paragraph for each page, then the exceptions. */
export function formatReport(pages: readonly PageReport[]): string {
  const listed = pages.filter(({ isListed }) => isListed);
  return [
    ...pages.map(formatPage),
    [
      `${pages.length} pages, ${listed.length} of them for search engines`,
      `no page links to: ${listPaths(listOrphans(pages))}`,
      `deeper than ${maxDepth} clicks from the home page: ${listPaths(listRemote(pages))}`,
      `title or description of another page: ${listPaths(pages.filter(({ duplicates }) => duplicates.length > 0))}`,
    ].join('\n'),
  ].join('\n\n');
}

function formatPage(page: PageReport): string {
  const { title, description, types, linksIn, linksOut, depth, duplicates } = page;
  return [
    `${page.path}${page.isListed ? '' : ' (hidden from search engines)'}`,
    `  title (${title.length}): ${title}`,
    `  description (${description.length}): ${description}`,
    `  types: ${types.join(', ') || 'none'}`,
    `  links: ${linksIn} in, ${linksOut} out; ${depth ?? 'no'} clicks from the home page`,
    ...(duplicates.length > 0 ? [`  title or description as on: ${duplicates.join(', ')}`] : []),
  ].join('\n');
}

function listPaths(pages: readonly PageReport[]): string {
  return pages.map(({ path }) => path).join(', ') || 'none';
}

import type { PageHeading } from '../../../admin/preview/library-data.ts';
import { isOpen, listEntries, type ContentLibrary } from '../../../src/entries/content-library.ts';
import { pagePaths, type PageCollection } from '../../../src/model/page-paths.ts';
import { listHeadings } from '../../../src/validation/text/tree.ts';

/**
 * Returns the headings of every page that patients can open, which editors can link to.
 *
 * @throws if an entry is not valid; `npm run check:content` explains why.
 */
export function listPageHeadings(content: ContentLibrary): PageHeading[] {
  return (Object.keys(pagePaths) as PageCollection[]).flatMap((collection) =>
    listEntries(content, collection)
      .filter((entry) => isOpen(entry, content))
      .flatMap(({ slug, fields, tree }) =>
        (tree ? listHeadings(tree) : []).map((heading) => ({
          page: pagePaths[collection](slug),
          of: fields.title,
          ...heading,
        })),
      ),
  );
}

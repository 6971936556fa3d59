import { listHeadings } from '../../../admin/text-field/document/headings.ts';
import { parseBody } from '../../../admin/text-field/document/parse-body.ts';
import type { PageHeading } from '../../../admin/preview/library-data.ts';
import { isOpen, listEntries, type ContentLibrary } from '../../../src/entries/content-library.ts';
import { pagePathOf } from '../../../src/model/page-paths.ts';

/** Returns the headings of the pages that patients can open, for links to them. */
export function listPageHeadings(content: ContentLibrary): PageHeading[] {
  return (['articles', 'conditions'] as const).flatMap((name) =>
    listEntries(content, name)
      .filter((entry) => isOpen(entry, content))
      .flatMap(({ slug, fields, body }) =>
        listHeadings(parseBody(body).doc).map(({ id, title }) => ({
          page: pagePathOf(name, slug) ?? '',
          of: fields.title,
          id,
          title,
        })),
      ),
  );
}

import { listRedirects, type Redirect } from '../../src/domain/redirects.ts';
import type { ContentFile } from '../../src/entries/content-file.ts';
import type { Library } from '../../src/entries/library.ts';
import { isOpen } from '../../src/entries/is-open.ts';
import { readItems } from '../../src/model/form-schema.ts';

/** Where the old addresses of a library's pages lead, of those that patients can open. */
export function listLibraryRedirects(library: Library): Redirect[] {
  const listMoved = (collection: 'articles' | 'conditions') =>
    library.files
      .filter((file) => file.collection === collection && isOpen(file, library))
      .map((file) => ({ slug: file.slug, data: { redirectsFrom: readOldAddresses(file) } }));
  return listRedirects(listMoved('articles'), listMoved('conditions'));
}

/** What else may stand in the list, the check of the content refuses. */
function readOldAddresses(file: ContentFile): string[] {
  return readItems(file.data, 'redirectsFrom').filter((address) => typeof address === 'string');
}

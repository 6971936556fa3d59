/**
 * The page of an entry as it stands in the form, made of the site's own components. Built into one
 * file that runs in the browser and, to compare it with the built pages, in Node.
 */
import { indexLibrary } from '../../src/domain/join-library.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { normalize } from '../../src/model/normalize.ts';
import { renderComponent } from './astro/render-component.ts';
import { choosePage } from './choose-page.ts';
import { completeEntry } from './complete-entry.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { withoutScripts } from './html.ts';
import { hasEntry, replaceEntry, type LibraryData } from './library-data.ts';

/**
 * @param today The day that decides what is public and which reviews are overdue, as `YYYY-MM-DD`.
 * @returns The whole page as HTML, without scripts.
 * @throws where the page cannot be made, with what is wrong.
 */
export async function renderEntry(
  { collection, slug, fields }: EditedEntry,
  library: LibraryData,
  today: string,
): Promise<string> {
  const body = typeof fields.body === 'string' ? fields.body.trim() : '';
  const data = completeEntry(formOf(collection), normalize({ ...fields, body: undefined }), {
    today,
    hasEntry: (name, id) => hasEntry(library.entries, name, id),
  });
  const source = { id: slug, data, body };
  const entries = replaceEntry(library.entries, collection, source);
  const index = indexLibrary(entries, new URL(library.origin), today);
  const { component, view } = await choosePage(collection, source, index);
  return withoutScripts(await renderComponent(component, { view }));
}

import type { MdastNode } from 'satteri';
import { guardText } from '../../src/markdown/guard-text.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { collections } from '../../src/model/collections.ts';
import { normalize } from '../../src/model/normalize.ts';
import { makeEntryFormat } from '../entry-format.ts';
import { validateEntry } from '../validate-entry.ts';
import { completeEntry } from './complete-entry.ts';
import type { EditedEntry } from './edited-entry.ts';
import { hasEntry, type LibraryData } from './library-data.ts';
import { parseText } from './parse-text.ts';

/**
 * What the build's checks would say of an entry as it stands in the form: its fields, its text and
 * what it points to. The rest, such as links to other pages, only the build can know.
 *
 * @param today As `YYYY-MM-DD`.
 * @returns A sentence or two for each problem.
 */
export function checkEntry(entry: EditedEntry, library: LibraryData, today: string): string[] {
  return [
    ...validateEntry(entry.collection, entry.fields, today),
    ...checkText(entry, library),
    ...checkRelations(entry, library),
  ];
}

function checkText({ collection, slug, fields, media }: EditedEntry, library: LibraryData) {
  const { folder, extension } = collections[collection];
  if (extension !== 'mdx') return [];
  const options = {
    file: `${folder}/${slug}.${extension}`,
    frontmatter: normalize({ ...fields, body: undefined }),
    mediaFiles: new Set([...library.mediaFiles, ...media.keys()]),
  };
  const source = makeEntryFormat(collections[collection]).toFile(fields);
  return guardText(source, options, (body) => parseText(body) as MdastNode).map(
    ({ message, fix }) => `Text: ${message}. ${fix}`,
  );
}

/** The library is as the last build read it, so what it lacks may only be waiting for the next. */
function checkRelations({ collection, fields }: EditedEntry, { entries }: LibraryData): string[] {
  const missing = new Set<string>();
  completeEntry(formOf(collection), normalize({ ...fields, body: undefined }), {
    today: '',
    hasEntry(name, slug) {
      const known = hasEntry(entries, name, slug);
      if (!known) missing.add(`${name}/${slug}`);
      return known;
    },
  });
  return [...missing].map(
    (name) => `“${name}” is not on the site, so the page leaves it out until it is published.`,
  );
}

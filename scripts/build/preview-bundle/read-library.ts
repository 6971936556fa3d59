import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readString } from '../../../src/model/form-schema.ts';
import { isPublic } from '../../../src/model/publication.ts';
import type { EntryFile, LibraryEntries } from '../../../src/domain/library-entries.ts';
import {
  collections,
  type Collection,
  type CollectionName,
} from '../../../src/model/collections.ts';
import { normalize } from '../../../src/model/normalize.ts';
import type { Status } from '../../../src/model/taxonomies.ts';
import { pagePathOf } from '../../../src/model/page-paths.ts';
import type { PageHeading } from '../../../admin/preview/library-data.ts';
import { listHeadings } from '../../../admin/text-field/document/headings.ts';
import { parseBody } from '../../../admin/text-field/document/parse-body.ts';
import { makeEntryFormat } from '../../../admin/saving/entry-format.ts';

/** An entry as the CMS reads it from its file. */
export interface ReadEntry {
  slug: string;
  /** The fields as they stand in the file, with the text as `body`. */
  fields: Record<string, unknown>;
}

/**
 * @param root The top of the project.
 * @param known The entries to read, by their slugs; all unless told.
 * @throws where a file cannot be read as the CMS reads it.
 */
export async function readEntries(
  root: string,
  name: CollectionName,
  known?: ReadonlySet<string>,
): Promise<ReadEntry[]> {
  const collection: Collection = collections[name];
  const ending = `.${collection.extension}`;
  const format = makeEntryFormat(collection);
  const slugs = (await readdir(join(root, collection.folder)))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((slug) => known?.has(slug) ?? true);
  return Promise.all(
    slugs.sort().map(async (slug) => {
      const file = join(root, collection.folder, slug + ending);
      return { slug, fields: format.fromFile(await readFile(file, 'utf8')) };
    }),
  );
}

/** The headings of the public pages, as the pages address them. */
export async function readHeadings(root: string, entries: LibraryEntries): Promise<PageHeading[]> {
  const read = async (name: 'articles' | 'conditions') => {
    const shown = new Map(entries[name].map(({ id, data }) => [id, data.title]));
    return (await readEntries(root, name, new Set(shown.keys()))).flatMap(({ slug, fields }) =>
      listHeadings(parseBody(readString(fields, 'body') ?? '').doc).map(({ id, title }) => ({
        page: pagePathOf(name, slug) ?? '',
        of: shown.get(slug) ?? slug,
        id,
        title,
      })),
    );
  };
  return (await Promise.all([read('conditions'), read('articles')])).flat();
}

/** Everything public under `content/`, without the texts: what the preview of one entry points to. */
export async function readLibrary(root: string, today: string): Promise<LibraryEntries> {
  const read = async (name: CollectionName) => {
    const { schema } = collections[name];
    return (await readEntries(root, name)).map(({ slug, fields }) => ({
      id: slug,
      data: schema.parse(normalize({ ...fields, body: undefined }) ?? {}),
    }));
  };
  const isShown = ({ data }: EntryFile<unknown>) =>
    isPublic(data as { status: Status; publishAt?: string }, today);
  const [articles, conditions, advice, concepts, glossary, people, settings] = await Promise.all([
    read('articles'),
    read('conditions'),
    read('urgent-advice'),
    read('warning-concepts'),
    read('glossary'),
    read('people'),
    read('settings'),
  ]);
  return {
    articles: articles.filter(isShown),
    conditions: conditions.filter(isShown),
    'urgent-advice': advice,
    'warning-concepts': concepts,
    glossary,
    people,
    settings: settings[0]?.data,
  } as LibraryEntries;
}

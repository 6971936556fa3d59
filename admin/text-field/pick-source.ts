import { readItems, readText } from '../../src/model/form-schema.ts';
import type { FieldContext } from './field-context.ts';
import { filterOptions, pick, type Option } from './pick.ts';

const addSource = Symbol('add a source');
const remove = Symbol('remove');

/** The sources of an entry, as a reader of a list of references would name them. */
export function listSources(context: FieldContext): Option<string>[] {
  return readItems(context.readEntry().fields, 'sources').flatMap((source) => {
    const id = readText(source, 'id');
    if (!id) return [];
    const year = (source as { year?: unknown }).year;
    const detail = [readText(source, 'authors'), year && String(year), id].filter(Boolean);
    return [{ value: id, label: readText(source, 'title') ?? id, detail: detail.join(' · ') }];
  });
}

/**
 * Asks for the source of a statement.
 *
 * @param current The source that is named now, where one is.
 * @returns its id; `null` where the citation is to go.
 */
export async function pickSource(
  context: FieldContext,
  current?: string,
): Promise<string | null | undefined> {
  const options = listSources(context);
  const chosen = await pick<string | symbol>({
    title: current === undefined ? 'Cite a source' : 'Change the source',
    label: 'Search the sources of this page',
    search: (query) => filterOptions<string | symbol>(options, query),
    isClosed: true,
    none: options.length === 0 ? 'This page has no sources yet.' : 'No source has these words.',
    others: [
      { label: 'Add a source…', value: addSource },
      ...(current === undefined ? [] : [{ label: 'Remove the citation', value: remove }]),
    ],
  });
  if (chosen === addSource) context.openList('sources');
  if (chosen === remove) return null;
  return typeof chosen === 'string' ? chosen : undefined;
}

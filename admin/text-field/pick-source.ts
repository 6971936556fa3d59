import { readItems, readString } from '../../src/model/form-schema.ts';
import type { FieldContext } from './field-context.ts';
import { filterOptions, pick, type Option } from './pick.ts';

const addSource = Symbol('add a source');
const remove = Symbol('remove');

/** Returns the sources of an entry, each labeled by title, authors and year. */
export function listSources(context: FieldContext): Option<string>[] {
  return readItems(context.readEntry().fields, 'sources').flatMap((source) => {
    const id = readString(source, 'id');
    if (!id) return [];
    const { year } = source as { year?: number | string };
    const detail = [readString(source, 'authors'), year, id].filter(Boolean);
    return [{ value: id, label: readString(source, 'title') ?? id, detail: detail.join(' · ') }];
  });
}

/**
 * Asks for a source to cite.
 *
 * @param current The ID of the source that is cited now, if any.
 * @returns its ID; `null` to remove the citation; undefined if cancelled.
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
    none: options.length === 0 ? 'This page has no sources yet.' : 'No source matches.',
    others: [
      { label: 'Add a source…', value: addSource },
      ...(current === undefined ? [] : [{ label: 'Remove the citation', value: remove }]),
    ],
  });
  if (chosen === addSource) context.openList('sources');
  if (chosen === remove) return null;
  return typeof chosen === 'string' ? chosen : undefined;
}

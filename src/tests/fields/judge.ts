import { checkMediaFields } from '../../../scripts/checks/content/media.ts';
import { checkRelations } from '../../../scripts/checks/content/relations.ts';
import { createRuleContext } from '../../../scripts/checks/content/rule-context.ts';
import type { ContentLibrary } from '../../entries/content-library.ts';
import { parseEntry } from '../../entries/parse-entry.ts';
import { parseBody } from '../../entries/parsing/parse-body.ts';
import { loadFields } from '../../entries/parsing/load-fields.ts';
import { collections, type CollectionName } from '../../model/collections.ts';
import { normalize } from '../../model/normalize.ts';
import { runRules } from '../../validation/rules/entry-rules.ts';

/**
 * Returns the fields of a file as the library has them; undefined if `check:content` rejects it.
 *
 * @param fields The lines of its fields, which are a part of its text.
 */
export type Judge = (
  collection: CollectionName,
  name: string,
  file: { fields: string; text: string },
) => unknown;

/** Whether the schema takes the fields. Most files end here, without the search for a line to report. */
function fitsSchema(collection: CollectionName, fields: string): boolean {
  try {
    const data = normalize(loadFields(fields)) ?? {};
    return collections[collection].schema.safeParse(data).success;
  } catch {
    return false;
  }
}

/** @param library The rest of the library. */
export function createJudge(library: ContentLibrary): Judge {
  const bodies = new Map<string, ReturnType<typeof parseBody>>();
  const parse = (body: string) => {
    const tree = bodies.get(body) ?? parseBody(body);
    bodies.set(body, tree);
    return tree;
  };
  const options = { mediaFiles: library.mediaAddresses, parse };
  return (collection, name, { fields, text }) => {
    if (!fitsSchema(collection, fields)) return undefined;
    const { folder, extension } = collections[collection];
    const path = `${folder}/${name}.${extension}`;
    const { entry, diagnostics } = parseEntry(collection, path, text, options);
    if (diagnostics.length > 0) return undefined;
    const found = [
      ...runRules(entry, createRuleContext(entry, library)),
      ...checkRelations(entry, library),
      ...checkMediaFields(entry, library),
    ];
    return found.some(({ severity }) => severity === 'error') ? undefined : entry.fields;
  };
}

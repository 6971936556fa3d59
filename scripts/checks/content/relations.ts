import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { rejectRelation } from '../../../src/validation/rules/relations.ts';
import { locateReport } from '../../../src/entries/locate-report.ts';
import type { ContentEntry } from '../../../src/entries/content-entry.ts';
import { findFields } from '../../../src/entries/find-fields.ts';
import type { ContentLibrary } from '../../../src/entries/content-library.ts';

/** Checks that every field that names an entry of a collection names one that exists. */
export function checkRelations(entry: ContentEntry, { bySlug }: ContentLibrary): Diagnostic[] {
  return findFields(entry, ({ relation }) => relation !== undefined).flatMap((field) => {
    const { path, value, node } = field;
    if (!node.relation) return [];
    const text = rejectRelation(node.relation, value, bySlug.get(node.relation));
    return text ? [locateReport(entry, { rule: 'known-relation', at: { path }, ...text })] : [];
  });
}

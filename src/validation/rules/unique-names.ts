import type { CollectionName } from '../../model/collections.ts';
import { readString } from '../../model/form-schema.ts';
import type { Report, RuledEntry, RuleContext } from '../rule.ts';

/** The field that names an entry to readers. */
const nameFields: Readonly<Partial<Record<CollectionName, { field: string; label: string }>>> = {
  articles: { field: 'title', label: 'title' },
  conditions: { field: 'title', label: 'title' },
  'urgent-advice': { field: 'title', label: 'title' },
  glossary: { field: 'term', label: 'word' },
};

/** Reports an entry with the title or word of an earlier one, since readers could not distinguish them. */
export function checkUniqueName(
  { collection, data }: RuledEntry,
  { findNamesake }: RuleContext,
): Report[] {
  const name = nameFields[collection];
  if (!name) return [];
  const value = readString(data, name.field);
  if (value === undefined) return [];
  const namesake = findNamesake(name.field, value);
  if (namesake === undefined) return [];
  const message = `${namesake} has the ${name.label} "${value}" too`;
  return [{ at: { path: [name.field] }, message, fix: 'Give one of them another, or delete it.' }];
}

/** Returns the same string for names that readers cannot distinguish. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

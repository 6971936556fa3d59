import type { CollectionName } from '../../model/collections.ts';
import { readText } from '../../model/form-schema.ts';
import type { Report, RuledEntry, RuleContext } from '../rule.ts';

/** The field by which readers know an entry. */
const nameFields: Readonly<Partial<Record<CollectionName, { field: string; label: string }>>> = {
  articles: { field: 'title', label: 'title' },
  conditions: { field: 'title', label: 'title' },
  'urgent-advice': { field: 'title', label: 'title' },
  glossary: { field: 'term', label: 'word' },
};

/** Whether no other entry of the collection has the same title or word: readers could not tell them apart. */
export function checkUniqueName(
  { collection, data }: RuledEntry,
  { findNamesake }: RuleContext,
): Report[] {
  const name = nameFields[collection];
  if (!name) return [];
  const value = readText(data, name.field);
  if (value === undefined) return [];
  const namesake = findNamesake(name.field, value);
  if (namesake === undefined) return [];
  const message = `${namesake} has the ${name.label} "${value}" too`;
  return [{ at: { path: [name.field] }, message, fix: 'Give one of them another, or delete it.' }];
}

/** Names that readers cannot tell apart are equal. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

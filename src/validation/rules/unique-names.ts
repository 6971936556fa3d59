import { collections, type CollectionName } from '../../model/collections.ts';
import { readKey, readString } from '../../model/form-schema.ts';
import { pagePathOf } from '../../model/page-paths.ts';
import type { Report, RuledEntry, RuleContext } from '../rule.ts';

/** A name that only one entry may have. */
export interface UniqueName {
  /** What may not share it: the entries of one collection, or all pages. */
  scope: string;
  path: readonly string[];
  label: string;
  value: string;
}

/** What the field is called by which an entry is known; people may share a name. */
const nameLabels: Readonly<Partial<Record<CollectionName, string>>> = {
  articles: 'title',
  conditions: 'title',
  'urgent-advice': 'title',
  'warning-concepts': 'name',
  glossary: 'word',
};

/** What a search engine shows of a page, and the field to use if that is empty. */
const shownInSearch = [
  { own: 'title', instead: 'title', label: 'title' },
  { own: 'description', instead: 'summary', label: 'summary' },
] as const;

/** Returns the names of an entry that no other entry may have. */
export function listUniqueNames({
  collection,
  data,
}: Pick<RuledEntry, 'collection' | 'data'>): UniqueName[] {
  const names: UniqueName[] = [];
  const add = (scope: string, path: readonly string[], label: string) => {
    const value = readString(path.slice(0, -1).reduce(readKey, data), path.at(-1) ?? '');
    if (value !== undefined) names.push({ scope, path, label, value });
    return value !== undefined;
  };
  const label = nameLabels[collection];
  if (label) add(collection, [collections[collection].nameField], label);
  if (pagePathOf(collection, '') === undefined) return names;
  for (const { own, instead, label } of shownInSearch) {
    const scope = `the ${own} of pages`;
    if (!add(scope, ['seo', own], `${label} in search results`)) add(scope, [instead], label);
  }
  return names;
}

/** Reports an entry with a name of an earlier one, since nobody could distinguish them. */
export function checkUniqueName(entry: RuledEntry, { findNamesake }: RuleContext): Report[] {
  const reports = listUniqueNames(entry).flatMap(({ scope, path, label, value }) => {
    const namesake = findNamesake(scope, value);
    if (namesake === undefined) return [];
    const message = `${namesake} has the ${label} "${value}" too`;
    return [{ at: { path }, message, fix: 'Give one of them another, or delete it.' }];
  });
  // A title that stands for two names is one fault.
  return reports.filter(
    ({ at }, index) =>
      reports.findIndex((other) => other.at.path.join() === at.path.join()) === index,
  );
}

/** Returns the same string for names that readers cannot distinguish. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

import { collections, type CollectionName } from '../../src/model/collections.ts';
import { statuses } from '../../src/model/taxonomies.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { readEntry, type DecapEntry } from '../decap/read-entry.ts';
import { ValidationError } from './validation-error.ts';
import { summarizeDiagnostics } from './validate-entry.ts';

interface Publishing {
  /** Whether what is saved is a draft until it is published. Without that, each save publishes. */
  hasWorkflow: boolean;
  /** What the build would refuse of an entry, a sentence or two for each problem. */
  findDiagnostics(entry: EditedEntry): Promise<string[]>;
}

/**
 * Stops the publishing of an entry that the build would refuse: the site would stay as it was for
 * everybody. Nothing is lost, for the entry is saved as a draft or still stands in the form.
 *
 * @throws a `ValidationError` with the first problems.
 */
export async function assertPublishable(
  entry: DecapEntry,
  { hasWorkflow, findDiagnostics }: Publishing,
): Promise<void> {
  const collection = String(entry.get('collection'));
  if (!Object.hasOwn(collections, collection)) return;
  const edited = readEntry(collection as CollectionName, entry);
  const { status } = edited.fields;
  if (!hasWorkflow && status === 'draft') return;
  // What cannot be asked here, because the preview cannot be loaded, the build refuses.
  const diagnostics = await findDiagnostics(edited).catch(() => []);
  if (diagnostics.length === 0) return;
  const wayOut = `To save it unfinished, set “Status” to “${statuses.draft.label}”.`;
  const canBeDraft = !hasWorkflow && status !== undefined;
  throw new ValidationError(
    [summarizeDiagnostics(diagnostics), ...(canBeDraft ? [wayOut] : [])].join(' '),
  );
}

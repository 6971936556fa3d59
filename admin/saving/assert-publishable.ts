import { collections, type CollectionName } from '../../src/model/collections.ts';
import { statuses } from '../../src/model/taxonomies.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { readEntry, type DecapEntry } from '../decap/read-entry.ts';
import { ValidationError } from './validation-error.ts';
import { summarizeDiagnostics, type FormDiagnostic } from './validate-entry.ts';

interface Publishing {
  /** Whether what is saved is a draft until it is published. Without that, each save publishes. */
  hasWorkflow: boolean;
  /** Returns what the build would reject. */
  findDiagnostics(entry: EditedEntry): Promise<FormDiagnostic[]>;
}

/**
 * Stops the publishing of an entry that the build would reject, which would keep every later change
 * off the site. Nothing is lost: the entry is saved as a draft or still in the form.
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
  // If the checks cannot be loaded, the build decides.
  const diagnostics = await findDiagnostics(edited).catch(() => []);
  if (diagnostics.length === 0) return;
  const wayOut = `To save it unfinished, set “Status” to “${statuses.draft.label}”.`;
  const canBeDraft = !hasWorkflow && status !== undefined;
  throw new ValidationError(
    [summarizeDiagnostics(diagnostics), ...(canBeDraft ? [wayOut] : [])].join(' '),
  );
}

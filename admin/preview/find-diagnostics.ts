import { dayOf } from '../../src/domain/days.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import type { FormDiagnostic } from '../saving/validate-entry.ts';
import { loadBundle } from './load-bundle.ts';

/** Returns what the build would reject in an entry. @throws if the checks cannot be loaded. */
export async function findDiagnostics(entry: EditedEntry): Promise<FormDiagnostic[]> {
  const { bundle, library } = await loadBundle();
  return bundle.checkEntry(entry, library, dayOf(new Date())).diagnostics;
}

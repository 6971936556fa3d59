import { dayOf } from '../../src/domain/days.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { loadBundle } from './load-bundle.ts';

/** @throws where what checks entries cannot be loaded. */
export async function findDiagnostics(entry: EditedEntry): Promise<string[]> {
  const { bundle, library } = await loadBundle();
  return bundle.checkEntry(entry, library, dayOf(new Date())).diagnostics;
}

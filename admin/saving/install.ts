import { backupEvent, type BackupEvent } from '../decap/repairs.ts';
import { makeBases } from './bases.ts';
import { guardBackend, type Backend } from './guard-backend.ts';
import { showConflict } from './show-conflict.ts';

interface Registered {
  init(...words: unknown[]): Backend;
}

/** Puts the guard before the backend of this site, and lets it know of text kept in the browser. */
export function installSafety(registered: Registered | undefined): void {
  if (!registered) return;
  const bases = makeBases(localStorage);
  const init = registered.init.bind(registered);
  registered.init = (...words) => guardBackend(init(...words), bases, showConflict);

  window.addEventListener(backupEvent, (event) => {
    const { kind, path } = (event as CustomEvent<BackupEvent>).detail;
    if (!path) return;
    if (kind === 'kept') bases.keep(path);
    if (kind === 'restored') bases.restore(path);
    if (kind === 'dropped') bases.drop(path);
  });
}

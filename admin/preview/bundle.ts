/** What the preview's own build makes one file of (build-bundle.ts). */
import { config as zodSettings } from 'zod';
import { checkEntry } from './check-entry.ts';
import { renderEntry } from './render-entry.ts';

// The page's policy forbids code made from strings, which Zod would try for speed.
zodSettings({ jitless: true });

export { checkEntry, renderEntry };

/** What the file gives to those who load it. */
export interface Bundle {
  checkEntry: typeof checkEntry;
  renderEntry: typeof renderEntry;
}

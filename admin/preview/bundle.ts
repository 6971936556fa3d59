/** What the preview's own build makes one file of (build-bundle.ts). */
import { config as zodSettings } from 'zod';

export { renderEntry } from './render-entry.ts';

// The page's policy forbids code made from strings, which Zod would try for speed.
zodSettings({ jitless: true });

import type { MediaFiles } from './address-guard.ts';

/** The guard of one build, as Astro's config turns it on. */
export interface ContentGuard {
  /** The top of the project. */
  root: string;
  mediaFiles: MediaFiles;
  /** Is told of each file that passed, by its path from the root. */
  onGuarded(file: string): void;
}

/** Astro loads its config and its pages apart from each other; in this place of the process they meet. */
const place = Symbol.for('content-guard');
const shared = globalThis as { [place]?: ContentGuard };

export function turnOnGuard(guard: ContentGuard): void {
  shared[place] = guard;
}

/** @throws where the config has no guard: without one, no text becomes a page. */
export function requireGuard(): ContentGuard {
  const guard = shared[place];
  if (guard) return guard;
  throw new Error(
    'The guard is off: put contentGuard() among the integrations of astro.config.mjs.',
  );
}

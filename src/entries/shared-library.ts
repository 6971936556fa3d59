import type { Root } from 'mdast';
import type { CollectionName } from '../model/collections.ts';
import type { ContentLibrary } from './content-library.ts';

/** The library of one build, and the texts that became pages. */
interface SharedLibrary {
  library: ContentLibrary;
  drawn: Set<string>;
}

/**
 * Astro loads its config and its pages as separate module graphs, so they can share the library only
 * through `globalThis`.
 */
const libraryKey = Symbol.for('content-library');
const shared = globalThis as { [libraryKey]?: SharedLibrary };

/** Sets the library that pages are rendered from. */
export function shareLibrary(library: ContentLibrary): void {
  shared[libraryKey] = { library, drawn: new Set() };
}

/** Returns the shared library. @throws if the content was not read, and therefore not guarded. */
export function requireLibrary(): ContentLibrary {
  return requireShared().library;
}

function requireShared(): SharedLibrary {
  const known = shared[libraryKey];
  if (known) return known;
  throw new Error(
    'The content was not read: add content() to the integrations in astro.config.mjs.',
  );
}

/**
 * Returns the text of a page, and is the only way for a page to get one.
 *
 * @throws if the guard did not approve the text.
 */
export function readTree(collection: CollectionName, slug: string): Root {
  const { library, drawn } = requireShared();
  const entry = library.bySlug.get(collection)?.get(slug);
  if (!entry?.tree || !entry.isGuarded) {
    const file = entry?.path ?? `${collection}/${slug}`;
    throw new Error(`The guard did not approve ${file}: run npm run check:content for the reason.`);
  }
  drawn.add(entry.path);
  return entry.tree;
}

/** Returns the files whose texts `readTree` returned. */
export function listDrawn(): ReadonlySet<string> {
  return requireShared().drawn;
}

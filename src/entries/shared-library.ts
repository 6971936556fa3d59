import type { Root } from 'mdast';
import type { CollectionName } from '../model/collections.ts';
import type { ContentLibrary } from './content-library.ts';

/** The library of one build, and which of its texts became pages. */
interface SharedLibrary {
  library: ContentLibrary;
  drawn: Set<string>;
}

/**
 * Astro loads its config and its pages apart from each other, each with modules of its own; in this
 * place of the process they meet.
 */
const place = Symbol.for('content-library');
const shared = globalThis as { [place]?: SharedLibrary };

/** Makes a library that was read the one that pages are drawn from. */
export function shareLibrary(library: ContentLibrary): void {
  shared[place] = { library, drawn: new Set() };
}

/** @throws where nobody has read the content: then no guard has read a text, and none becomes a page. */
export function requireLibrary(): ContentLibrary {
  return requireShared().library;
}

function requireShared(): SharedLibrary {
  const known = shared[place];
  if (known) return known;
  throw new Error(
    'Nobody has read the content: put content() among the integrations of astro.config.mjs.',
  );
}

/**
 * The text of a page. It is the only way from a file to a page.
 *
 * @throws where the guard did not let the text pass.
 */
export function readTree(collection: CollectionName, slug: string): Root {
  const { library, drawn } = requireShared();
  const entry = library.bySlug.get(collection)?.get(slug);
  if (!entry?.tree || !entry.isGuarded) {
    const file = entry?.path ?? `${collection}/${slug}`;
    throw new Error(`The guard has not let ${file} pass: npm run check:content says why.`);
  }
  drawn.add(entry.path);
  return entry.tree;
}

/** The files whose texts `readTree` gave to a page. */
export function listDrawn(): ReadonlySet<string> {
  return requireShared().drawn;
}

import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { collections, type CollectionName } from '../model/collections.ts';
import { listEntries } from './content-library.ts';
import { readContent } from './read-content.ts';
import { requireLibrary, shareLibrary } from './shared-library.ts';

/**
 * Gives Astro the entries of a collection from the one reading of the content. Astro's own loader would
 * read the files again, and make a module of code of every MDX file; here a text is data, which pages
 * ask `readTree` for.
 */
export function libraryLoader(name: CollectionName): Loader {
  const { folder } = collections[name];
  return {
    name: `library-${name}`,
    load({ store, config, watcher }) {
      const fill = () => {
        store.clear();
        for (const { slug, path, body, fields } of listEntries(requireLibrary(), name)) {
          store.set({ id: slug, data: fields, body, filePath: path });
        }
      };
      fill();
      // The development server shows an edit at once.
      watcher?.on('all', (_, file) => {
        if (!file.replaceAll('\\', '/').includes(`/${folder}/`)) return;
        const root = config.root;
        shareLibrary(readContent(fileURLToPath(root), requireLibrary().today));
        fill();
      });
      return Promise.resolve();
    },
  };
}

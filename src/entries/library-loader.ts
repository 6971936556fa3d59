import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { collections, type CollectionName } from '../model/collections.ts';
import { listEntries } from './content-library.ts';
import { readContent } from './read-content.ts';
import { requireLibrary, shareLibrary } from './shared-library.ts';

/**
 * Returns a loader that gives Astro the entries of a collection that `readContent` already read. Astro's
 * own loader would read the files again and compile every MDX file to code. Here a text is data, which
 * pages get from `readTree`.
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
      // In development, an edit shows immediately.
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

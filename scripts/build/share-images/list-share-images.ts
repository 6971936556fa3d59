import {
  entryShareImage,
  siteShareImage,
  type ShareImage,
} from '../../../src/domain/share-image.ts';
import {
  listOpenEntries,
  readSettings,
  type ContentLibrary,
} from '../../../src/entries/content-library.ts';
import { pagePaths, type PageCollection } from '../../../src/model/page-paths.ts';

/**
 * Lists the share images that the pages of a library link to. They come from the functions that the views
 * call, and not from whole views, so that drawing can start before Astro renders the first page.
 */
export function listShareImages(library: ContentLibrary): ShareImage[] {
  const settings = readSettings(library);
  const images = (Object.keys(pagePaths) as PageCollection[]).flatMap((name) =>
    listOpenEntries(library, name).map((entry) => entryShareImage(name, entry, settings)),
  );
  return [siteShareImage(settings), ...images];
}

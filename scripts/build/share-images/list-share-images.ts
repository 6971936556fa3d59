import {
  articleShareImage,
  conditionShareImage,
  siteShareImage,
  type ShareImage,
} from '../../../src/domain/share-image.ts';
import {
  listOpenEntries,
  readSettings,
  type ContentLibrary,
} from '../../../src/entries/content-library.ts';

/** Lists the share images of a library that passed the checks. */
export function listShareImages(library: ContentLibrary): ShareImage[] {
  const settings = readSettings(library);
  return [
    siteShareImage(settings),
    ...listOpenEntries(library, 'articles').map((entry) => articleShareImage(entry, settings)),
    ...listOpenEntries(library, 'conditions').map((entry) => conditionShareImage(entry, settings)),
  ];
}

import {
  articleShareImage,
  conditionShareImage,
  siteShareImage,
  type ShareImage,
} from '../../../src/domain/share-image.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { SiteSettings } from '../../../src/model/site-settings.ts';
import type { Library } from '../../../src/entries/library.ts';
import { isOpen } from '../../../src/entries/is-open.ts';

/** The share images of a library in which the checks have found no error. */
export function listShareImages(library: Library): ShareImage[] {
  const settings = library.entries.get('settings')?.get('site')?.data as SiteSettings | undefined;
  if (!settings) throw new Error('content/settings/site.yaml is missing');
  const pages = library.files.filter((file) => isOpen(file, library));
  return [
    siteShareImage(settings),
    ...pages
      .filter(({ collection }) => collection === 'articles')
      .map(({ slug, data }) => articleShareImage({ slug, data: data as Article }, settings)),
    ...pages
      .filter(({ collection }) => collection === 'conditions')
      .map(({ slug, data }) => conditionShareImage({ slug, data: data as Condition }, settings)),
  ];
}

import type { Fields } from '../entries/content-entry.ts';
import { pagePaths, type PageCollection } from '../model/page-paths.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { careLevels } from '../model/taxonomies.ts';
import type { Entry } from './entry.ts';

/** The size in pixels that Facebook, LinkedIn and X show uncropped. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** The picture beside a link to a page in messages and social networks, made of text only. */
export interface ShareImage {
  /** Its path on this site. */
  path: string;
  /** A word or two above the title, such as the level of care. */
  kicker: string;
  title: string;
  clinicName: string;
}

/** The words above the title, for each collection that has pages. */
const kickers: { [Name in PageCollection]: (data: Fields<Name>) => string } = {
  articles: ({ careLevel }) => careLevels[careLevel].label,
  conditions: () => 'Condition',
};

/** The share image of an entry's page. */
export function entryShareImage<Name extends PageCollection>(
  collection: Name,
  { slug, data }: Entry<Fields<Name>>,
  { clinicName }: Pick<SiteSettings, 'clinicName'>,
): ShareImage {
  const path = `/share${pagePaths[collection](slug).slice(0, -1)}.png`;
  return { path, kicker: kickers[collection](data), title: data.title, clinicName };
}

/** Returns the share image of every page without its own. */
export function siteShareImage({
  siteName,
  clinicName,
}: Pick<SiteSettings, 'siteName' | 'clinicName'>): ShareImage {
  const kicker = 'Plain answers about treatments';
  return { path: '/share/library.png', kicker, title: siteName, clinicName };
}

/** Returns the alternative text of a share image. */
export function describeShareImage({ kicker, title, clinicName }: ShareImage): string {
  return `${title}. ${kicker}. ${clinicName}`;
}

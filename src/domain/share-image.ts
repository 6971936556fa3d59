import type { SiteSettings } from '../model/site-settings.ts';
import { careLevels } from '../model/taxonomies.ts';
import type { ArticleEntry, ConditionEntry } from './entry.ts';
import { conditionPath, treatmentPath } from '../model/urls.ts';

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

type Named<E extends { data: unknown }, Fields extends keyof E['data']> = Omit<E, 'data'> & {
  data: Pick<E['data'], Fields>;
};

type ClinicName = Pick<SiteSettings, 'clinicName'>;

export function articleShareImage(
  { slug, data }: Named<ArticleEntry, 'title' | 'careLevel'>,
  { clinicName }: ClinicName,
): ShareImage {
  const kicker = careLevels[data.careLevel].label;
  return { path: pathOf(treatmentPath(slug)), kicker, title: data.title, clinicName };
}

export function conditionShareImage(
  { slug, data }: Named<ConditionEntry, 'title'>,
  { clinicName }: ClinicName,
): ShareImage {
  return { path: pathOf(conditionPath(slug)), kicker: 'Condition', title: data.title, clinicName };
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

function pathOf(page: string): string {
  return `/share${page.slice(0, -1)}.png`;
}

import type { ArticleEntry, ConditionEntry } from './entry.ts';
import { conditionPath, treatmentPath } from '../model/urls.ts';

/** The name of a page and its path on this site. */
export interface PageLink {
  name: string;
  path: string;
}

/** A link with a summary of the page in one or two sentences. */
export interface PageTeaser extends PageLink {
  summary: string;
}

export function linkTreatment({ slug, data }: ArticleEntry): PageLink {
  return { name: data.title, path: treatmentPath(slug) };
}

export function linkCondition({ slug, data }: ConditionEntry): PageLink {
  return { name: data.title, path: conditionPath(slug) };
}

export function teaseTreatment(article: ArticleEntry): PageTeaser {
  return { ...linkTreatment(article), summary: article.data.summary };
}

export function teaseCondition(condition: ConditionEntry): PageTeaser {
  return { ...linkCondition(condition), summary: condition.data.summary };
}

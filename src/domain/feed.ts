import type { ArticleEntry, ConditionEntry } from './entry.ts';
import { absoluteUrl, conditionPath, treatmentPath } from '../model/urls.ts';

/** One page in the feed. */
export interface FeedItem {
  title: string;
  description: string;
  link: string;
  /** The day the page was first published. */
  pubDate: Date;
}

/** Enough to catch up after a while, and few enough to fetch often. */
const limit = 50;

/** Returns the newest pages, newest first. Pages of the same day are sorted by path. */
export function listFeedItems(
  articles: readonly ArticleEntry[],
  conditions: readonly ConditionEntry[],
  origin: URL,
): FeedItem[] {
  const pages = [
    ...articles.map(({ slug, data }) => ({ path: treatmentPath(slug), data })),
    ...conditions.map(({ slug, data }) => ({ path: conditionPath(slug), data })),
  ];
  return pages
    .sort(
      (a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn) || (a.path < b.path ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ path, data }) => ({
      title: data.title,
      description: data.summary,
      link: absoluteUrl(path, origin),
      pubDate: new Date(`${data.publishedOn}T00:00:00Z`),
    }));
}

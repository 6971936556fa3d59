import type { ArticleEntry, ConditionEntry } from './entry.ts';
import { absoluteUrl, conditionPath, treatmentPath } from '../model/urls.ts';

/** One page in the feed. */
export interface FeedItem {
  title: string;
  description: string;
  link: string;
  /** The day on which the page was first published. */
  pubDate: Date;
}

/** As many as a reader who comes back after a while wants, and a feed reader fetches each time. */
const limit = 50;

/** The newest pages, newest first; of the same day, those in the order of their names. */
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

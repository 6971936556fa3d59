import type { Status } from './taxonomies.ts';

interface Publishable {
  status: Status;
  publishAt?: string | undefined;
}

/** Whether patients can open the page: it is no draft and its day has come. */
export function isPublic(entry: Publishable, today: string): boolean {
  return entry.status !== 'draft' && (entry.publishAt === undefined || entry.publishAt <= today);
}

/** Whether lists, search and the sitemap show the page: archived pages keep only their address. */
export function isListed(entry: Publishable, today: string): boolean {
  return entry.status === 'published' && isPublic(entry, today);
}

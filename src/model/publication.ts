import type { Status } from './taxonomies.ts';

interface Publishable {
  status: Status;
  publishAt?: string | undefined;
}

/** Returns whether patients can open the page: it is not a draft, and its day has come. */
export function isPublic(entry: Publishable, today: string): boolean {
  return entry.status !== 'draft' && (entry.publishAt === undefined || entry.publishAt <= today);
}

/** Returns whether lists, search and the sitemap include the page. Archived pages keep only their address. */
export function isListed(entry: Publishable, today: string): boolean {
  return entry.status === 'published' && isPublic(entry, today);
}

import { isLocalOrigin } from '../../../src/model/urls.ts';
import { readLastDays } from '../../checks/site/sitemap.ts';

/** Where announcements go: IndexNow passes them on to the search engines that take part. */
export const indexNow = 'https://api.indexnow.org/indexnow';

interface Announcement {
  /** The built site. */
  folder: string;
  /** The address that its pages carry. */
  origin: string;
  key: string;
  /** Pages that changed on this day or later are announced, `YYYY-MM-DD`. */
  since: string;
  endpoint: string;
  /** How long the endpoint may take to answer, in milliseconds. */
  patience?: number;
}

/**
 * Tells search engines which pages changed, so that they read them at once.
 *
 * @returns the addresses that were announced; nothing is sent where there are none.
 * @throws where the site is one for this machine alone, the announcement is refused, or no answer comes in time.
 */
export async function announce({
  folder,
  origin,
  key,
  since,
  endpoint,
  patience = 20_000,
}: Announcement): Promise<string[]> {
  const { host } = new URL(origin);
  if (isLocalOrigin(new URL(origin))) {
    throw new Error(
      `The site is of ${origin}, which nobody else can read: build it with SITE_URL.`,
    );
  }
  const changed = [...readLastDays(folder)]
    .filter(([, day]) => day >= since)
    .map(([address]) => address);
  if (changed.length === 0) return [];
  const answer = await fetch(endpoint, {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      host,
      key,
      keyLocation: new URL(`/${key}.txt`, origin).href,
      urlList: changed,
    }),
  });
  if (!answer.ok) {
    throw new Error(`The announcement was refused (${answer.status}): ${await answer.text()}`);
  }
  return changed;
}

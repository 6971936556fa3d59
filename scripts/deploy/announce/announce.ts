import { isLocalOrigin } from '../../../src/model/urls.ts';
import { readLastDays } from '../../checks/site/sitemap.ts';

/** The endpoint of IndexNow, which shares announcements among its search engines. */
export const indexNow = 'https://api.indexnow.org/indexnow';

interface Announcement {
  /** The folder of the built site. */
  folder: string;
  /** The site's own address. */
  origin: string;
  key: string;
  /** The first day whose changes to announce, `YYYY-MM-DD`. */
  since: string;
  endpoint: string;
  /** How long the endpoint may take to answer, in milliseconds. */
  timeout?: number;
}

/**
 * Announces changed pages to search engines, so that they crawl them soon.
 *
 * @returns the announced addresses; if there are none, nothing is sent.
 * @throws if the site has no public address, the announcement is rejected, or the endpoint does not answer
 * in time.
 */
export async function announce({
  folder,
  origin,
  key,
  since,
  endpoint,
  timeout = 20_000,
}: Announcement): Promise<string[]> {
  const { host } = new URL(origin);
  if (isLocalOrigin(new URL(origin))) {
    throw new Error(
      `The site was built for ${origin}, an address of this machine: build it with SITE_URL.`,
    );
  }
  const changed = [...readLastDays(folder)]
    .filter(([, day]) => day >= since)
    .map(([address]) => address);
  if (changed.length === 0) return [];
  const response = await fetch(endpoint, {
    method: 'POST',
    signal: AbortSignal.timeout(timeout),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      host,
      key,
      keyLocation: new URL(`/${key}.txt`, origin).href,
      urlList: changed,
    }),
  });
  if (!response.ok) {
    throw new Error(`The announcement was rejected (${response.status}): ${await response.text()}`);
  }
  return changed;
}

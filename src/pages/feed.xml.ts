import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { listFeedItems } from '../domain/feed.ts';
import { absoluteUrl, feedPath } from '../model/urls.ts';
import { loadLibrary } from '../library.ts';

export const GET: APIRoute = async (context) => {
  const { site, listedArticles, listedConditions } = await loadLibrary(context.site);
  return rss({
    title: site.settings.siteName,
    description: site.settings.tagline,
    site: site.origin,
    items: listFeedItems(listedArticles, listedConditions, site.origin),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>en-us</language>',
      `<atom:link href="${absoluteUrl(feedPath, site.origin)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
};
